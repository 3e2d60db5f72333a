import '../../2026/portal.css';
import '../../2020/portal.css';
import { shell } from '../../2026/shell.ts';
import { get } from '../backend.ts';
import type { SessionView } from '../contract.ts';
import { ko } from '../knockout/ko.ts';
import { prepareKnockout, showView } from '../knockout/view.ts';
import type { FrameHost } from './frame-host.ts';
import { pages } from './pages.ts';
import { Stage } from './stage.ts';

/** Starts the portal in the page: its bars, and whatever the address says. */
export async function startPortal(): Promise<void> {
  prepareKnockout();
  (ko.bindingHandlers as unknown as Record<string, unknown>).frames = {
    init: (element: HTMLElement, value: () => FrameHost) => void value().attach(element),
  };
  const isEntra = location.hostname === 'entra.microsoft.com';
  const stage = new Stage(pages, await get<SessionView>('/session'), isEntra);
  const host = document.getElementById('app');
  if (!host) return;
  document.body.classList.add('fxs-portal', isEntra ? 'fxs-entra' : 'fxs-azure', `fxs-edition-${stage.edition('shell')}`);
  showView(host, shell(stage));
  stage.start();
}
