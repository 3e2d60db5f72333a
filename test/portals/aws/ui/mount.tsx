import '@cloudscape-design/global-styles/index.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { delay } from '../../at-work.ts';

/** Renders an application into the page, a moment after it has loaded: nothing here is there from the start. */
export function mount(application: ReactNode): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  void delay(50).then(() =>
    createRoot(root).render(
      <I18nProvider locale="en" messages={[messages]}>
        {application}
      </I18nProvider>,
    ),
  );
}
