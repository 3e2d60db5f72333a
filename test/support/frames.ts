import type { CDPSession, ElementHandle, Frame, Page, Target } from 'puppeteer';

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

/** The document in a frame's element, once something that `selector` finds is in it; `patience` in milliseconds. */
export async function frameIn(page: Page, element: ElementHandle, selector: string, patience: number): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    framesOf(page);
    const frame = await element.contentFrame();
    // Asked anew every second: the question may have gone to a session that doesn't answer for this frame.
    if (frame && (await Promise.race([frame.$(selector).catch(ignore), in1s()]))) return frame;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`No frame came to show ${selector}`);
}

function in1s(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 1000));
}

function ignore(): undefined {
  // The frame is gone by now.
}
