import type { CDPSession, Frame, Page, Target } from 'puppeteer';
import { version } from 'puppeteer/package.json' with { type: 'json' };

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
 * after the news of its session. Such a frame is given its own session here, and one whose session has ended that of
 * the frame around it.
 */
export function repairedFrames(page: Page): Frame[] {
  const targets = page.browser().targets() as unknown as (Target & OwnTarget)[];
  for (const target of targets) {
    const { type, targetId } = target._getTargetInfo();
    const session = type === 'iframe' ? target._session() : undefined;
    const frame = session && !session.detached ? page.frames().find((one) => own(one)._id === targetId) : undefined;
    if (session && frame) hearBy(frame, session);
  }
  for (const frame of page.frames()) {
    const around = frame.parentFrame();
    if (around && own(frame).client.detached && !own(around).client.detached) hearBy(frame, own(around).client);
  }
  return page.frames();
}

function own(frame: Frame): OwnFrame {
  return frame as unknown as OwnFrame;
}

function hearBy(frame: Frame, session: CDPSession): void {
  if (own(frame).client === session) return;
  own(frame).updateClient(session);
  void hearAgain(frame);
}

/** Puppeteer's name for the world its own scripts run in. */
const ownWorld = `__puppeteer_utility_world__${version}`;

/** What runs in a frame may have been told while nobody listened for it: it is told again, and Puppeteer's own world made again. */
export async function hearAgain(frame: Frame): Promise<void> {
  const { client, _id: frameId } = own(frame);
  try {
    await client.send('Runtime.disable');
    await client.send('Runtime.enable');
    await client.send('Page.createIsolatedWorld', { frameId, worldName: ownWorld, grantUniveralAccess: true });
  } catch {
    // The frame is gone by now.
  }
}
