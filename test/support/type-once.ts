import type { ElementHandle } from 'puppeteer';
import { inPage, selectAll, type ToPress } from './hands-in-page.ts';
import { pressOnce } from './press-once.ts';
import { driverOf } from './test-browser.ts';

/**
 * Types into a field if it can be used now, in the place of what was there; in a native list, what is typed chooses.
 * Answers with why the field does not hold the text; `undefined` where it does.
 */
export async function typeOnce(field: ElementHandle<Element>, text: string, known: ToPress = {}): Promise<string | undefined> {
  try {
    if (await field.evaluate((one) => one instanceof HTMLSelectElement)) return await choose(field, text);
    const problem = await pressOnce(field, known);
    if (problem !== undefined) return problem;
    if (!(await field.evaluate(inPage(selectAll)))) return 'it lost the focus';
    await write(field, text);
    const held = await field.evaluate((one) => (one as HTMLInputElement).value);
    return held === text ? undefined : `it holds “${held}”`;
  } catch (error) {
    // The page went on to another document, or replaced the field.
    return String(error);
  }
}

/** All of it at once, where the browser can: key after key takes its time on a busy machine. */
async function write(field: ElementHandle<Element>, text: string): Promise<void> {
  const page = field.frame.page();
  if (text === '') await page.keyboard.press('Backspace');
  else if (driverOf(page)?.kind === 'firefox') await page.keyboard.type(text);
  else await page.keyboard.sendCharacter(text);
}

async function choose(list: ElementHandle<Element>, text: string): Promise<string | undefined> {
  const value = await list.evaluate(
    (one, label) => [...(one as HTMLSelectElement).options].find((option) => option.label === label)?.value,
    text,
  );
  if (value === undefined) return `there is no ${text} to choose`;
  await list.select(value);
  return undefined;
}
