import type { ElementHandle, Frame } from 'puppeteer';
import { answerOf } from './frames.ts';
import { inPage, listen, outOfFrame, type Readiness, readyToPress, type ToPress } from './hands-in-page.ts';
import { inTime } from './in-time.ts';
import { mouseOf, type Point } from './mouse.ts';
import { answerTime, patience } from './patience.ts';

/** The longest that a press waits for an answer that may never come, in milliseconds. */
const longest = patience / 3;

/**
 * Presses an element with the mouse if it can be pressed now: to be seen, not grey, lying still, with nothing over it.
 * Answers with why it was not pressed; `undefined` where it was, so that a press is neither lost nor made twice.
 */
export async function pressOnce(element: ElementHandle<Element>, known: ToPress = {}): Promise<string | undefined> {
  try {
    const ready = await answerOf(element.frame, element.evaluate(inPage(readyToPress), known), answerTime);
    if (!ready) return 'its frame does not answer';
    const point = 'problem' in ready ? ready : await pointInPage(element.frame, ready);
    if ('problem' in point) return point.problem;
    return (await strike(element, point)) ? undefined : 'the press did not reach it';
  } catch (error) {
    // The page went on to another document before anything was pressed.
    return String(error);
  }
}

/** Only Puppeteer knows where in the page a frame lies. */
async function pointInPage(frame: Frame, point: Point): Promise<Readiness> {
  let at: Readiness = point;
  for (let inner: Frame | null = frame; inner?.parentFrame() && !('problem' in at); inner = inner.parentFrame()) {
    const element = await inner.frameElement();
    at = element ? await element.evaluate(inPage(outOfFrame), at) : { problem: 'its frame has gone' };
  }
  return at;
}

/** Clicks at a point of the page; whether the click reached the element. */
async function strike(element: ElementHandle<Element>, point: Point): Promise<boolean> {
  const mouse = await mouseOf(element.frame.page());
  const ear = await element.evaluateHandle(inPage(listen));
  await inTime(mouse.move(point), answerTime);
  await inTime(mouse.down(point), longest);
  const isTouched = await inTime(
    ear.evaluate((one) => one.isTouched()),
    longest,
  );
  const released = mouse.up(point);
  if (!isTouched) {
    await inTime(released, longest);
    return false;
  }
  // The button is down on it: a document that goes from now on goes because of the click, and can't say so any more.
  const clicked = ear.evaluate((one) => one.clicked).catch(() => true);
  const over = released.then(() => ear.evaluate((one) => one.stop())).catch(() => clicked);
  return (await inTime(Promise.race([clicked, over]), longest)) ?? true;
}
