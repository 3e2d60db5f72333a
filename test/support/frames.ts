import type { CDPSession, Frame, Page, Target } from 'puppeteer';

/** What of Puppeteer's own frames and targets is not in its types. */
interface OwnFrame {
  readonly _id: string;
  readonly client: CDPSession;
  updateClient(client: CDPSession): void;
}
interface OwnTarget {
  _getTargetInfo(): { readonly type: string; readonly targetId: string };
  _session(): CDPSession | undefined;
}

/**
 * The frames of a page. A frame of another site has a session of its own, and Puppeteer now and then goes on asking
 * the session of the page for it, where nobody ever answers: when the news that the frame has been attached comes
 * after the news of its session. Such a frame is given its own session here.
 */
export function framesOf(page: Page): Frame[] {
  const targets = page.browser().targets() as unknown as (Target & OwnTarget)[];
  for (const target of targets) {
    const { type, targetId } = target._getTargetInfo();
    const session = type === 'iframe' ? target._session() : undefined;
    if (!session) continue;
    const frame = page.frames().find((one) => (one as unknown as OwnFrame)._id === targetId) as unknown as OwnFrame | undefined;
    if (!frame || frame.client === session) continue;
    frame.updateClient(session);
    // What runs in the frame was told while nobody listened for it: now it is told again.
    void session.send('Runtime.disable').then(() => session.send('Runtime.enable'), ignore);
  }
  return page.frames();
}

function ignore(): void {
  // The frame is gone by now.
}
