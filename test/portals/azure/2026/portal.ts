import './portal.css';
import { get } from '../ui/backend.ts';
import type { SessionView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import { prepareKnockout, showView } from '../ui/knockout/view.ts';
import type { FrameHost } from '../ui/portal/frame-host.ts';
import { Stage } from '../ui/portal/stage.ts';
import { pages } from './pages.ts';
import { shell } from './shell.ts';

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
  document.body.classList.add('fxs-portal', isEntra ? 'fxs-entra' : 'fxs-azure');
  showView(host, shell(stage));
  stage.start();
}
