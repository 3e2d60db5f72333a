import type { ElementHandle, Frame, Page } from 'puppeteer';
import { hearAgain, repairedFrames } from './chromium/frames.ts';
import { driverOf } from './test-browser.ts';

/** The frames of a page, each fit to be asked. */
export function framesOf(page: Page): Frame[] {
  return driverOf(page)?.framesOf(page) ?? repairedFrames(page);
}

/**
 * What a frame answers within its time, in milliseconds; `undefined` where it fails to, as one does that is about to be
 * taken away. One that keeps silent is heard again before the next question, which else were asked in vain as well.
 */
export async function answerOf<T>(frame: Frame, question: Promise<T>, patience = 1500): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<typeof unanswered>((resolve) => {
    timer = setTimeout(() => resolve(unanswered), patience);
  });
  const answer = await Promise.race([question.catch(() => undefined), silence]);
  clearTimeout(timer);
  if (answer !== unanswered) return answer;
  await Promise.race([(driverOf(frame)?.hearAgain ?? hearAgain)(frame), new Promise((resolve) => setTimeout(resolve, 500))]);
  return undefined;
}

const unanswered = Symbol('unanswered');

/** The document in a frame's element, once something that `selector` finds is in it; `patience` in milliseconds. */
export async function frameIn(page: Page, element: ElementHandle, selector: string, patience: number): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    framesOf(page);
    const frame = await element.contentFrame();
    // Asked anew every second: the question may have gone to a session that doesn't answer for this frame.
    if (frame && (await answerOf(frame, frame.$(selector), 1000))) return frame;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`No frame came to show ${selector}`);
}
