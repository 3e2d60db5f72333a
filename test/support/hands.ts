import type { ElementHandle, Frame, Page } from 'puppeteer';
import type { StepId } from '../../src/lab/ids.ts';
import type { Stage } from '../journeys/stage.ts';
import type { ChosenFile, Deed } from '../portals/tour.ts';
import { answerOf, framesOf } from './frames.ts';
import { pressOnCard, waitForOverlay } from './overlay.ts';
import { pressInPanel, waitInPanel } from './panel.ts';

/** Does one thing on a stage's page as a person would. */
export async function act(stage: Stage, deed: Deed): Promise<void> {
  const { page, panel, portals } = stage;
  if ('signOut' in deed) {
    await stage.driver.forgetCookies();
  } else if ('open' in deed) {
    await page.goto('about:blank');
    await page.goto(deed.open.startsWith('{portal}') ? portals.aws.portalUrl() : deed.open);
  } else if ('press' in deed) {
    await pressOn(page, deed.press);
  } else if ('type' in deed) {
    await typeInto(page, await find(page, deed.type), deed.text);
  } else if ('card' in deed) {
    const overlay = await waitForOverlay(page, (one) => one?.state === 'pointing');
    if (overlay) await pressOnCard(overlay.frame, deed.card);
  } else if ('workOn' in deed) {
    await workOn(panel, deed.workOn);
  } else await chooseFile(stage, deed.choose);
}

/** In a native list, what is typed chooses. */
async function typeInto(page: Page, element: ElementHandle<Element>, text: string): Promise<void> {
  if (await element.evaluate((one) => one instanceof HTMLSelectElement)) {
    const value = await element.evaluate(
      (one, label) => [...(one as HTMLSelectElement).options].find((option) => option.label === label)?.value,
      text,
    );
    if (value === undefined) throw new Error(`There is no ${text} to choose`);
    await element.select(value);
    return;
  }
  await element.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await element.type(text);
}

/** What was seen meanwhile may make the step the current one before the hand is there. */
async function workOn(panel: Page, step: StepId): Promise<void> {
  const row = `li[data-step="${step}"]`;
  await waitInPanel(async () => {
    if ((await panel.$(`${row}[data-status="current"]`)) !== null) return true;
    await pressInPanel(panel, `${row} [data-action="work-on"]`).catch(() => undefined);
    return false;
  }, `step ${step} as the current one`);
}

async function pressOn(page: Page, what: string): Promise<void> {
  for (let tries = 1; tries <= 4; tries++) {
    const element = await find(page, what);
    const pressed = (async () => {
      await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await pause(100);
      // Nobody clicks faster than the card gets out of the way.
      for (let waited = 0; waited < 1500 && !(await isUncovered(element)); waited += 100) await pause(100);
      await element.click();
      return true;
    })();
    // In a frame that the portal replaces just now, it never comes to it.
    if (await Promise.race([pressed.catch(() => false), pause(3000)])) return;
  }
  throw new Error(`${what} can’t be pressed`);
}

/** Whether a click in its middle reaches an element. */
function isUncovered(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && !hit.hasAttribute('data-crosswalk');
  });
}

/** The element with this role and name that is to be seen, in whichever frame; the last of several, which lies on top. */
export async function find(page: Page, what: string): Promise<ElementHandle<Element>> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    for (const frame of framesOf(page)) {
      const found = await answerOf(frame, inFrame(frame, what), 2000);
      if (found) return found;
    }
    await pause(80);
  }
  throw new Error(`There is no ${what} on ${page.url()}`);
}

async function inFrame(frame: Frame, what: string): Promise<ElementHandle<Element> | undefined> {
  const [, role = '', name = '', nth, row] = /^(\S+) (.*?)(?: #(\d+))?(?: in (\S+))?$/.exec(what) ?? [];
  const rows = row === undefined ? [frame] : await showing(await frame.$$('::-p-aria([role="row"])'), row);
  const found: ElementHandle<Element>[] = [];
  for (const place of rows)
    found.push(...(await showing(await place.$$(selectorOf(role, name)), name.endsWith('…') ? name.slice(0, -1) : '')));
  return nth === undefined ? found.at(-1) : found[Number(nth) - 1];
}

/** Those that are to be seen, can be used, and hold these words. */
async function showing(elements: readonly ElementHandle<Element>[], words: string): Promise<ElementHandle<Element>[]> {
  const found: ElementHandle<Element>[] = [];
  for (const element of elements) {
    if (!(await element.isVisible())) continue;
    const isFitting = await element.evaluate(
      (one, wanted) =>
        !(one as HTMLButtonElement).disabled && `${one.getAttribute('aria-label')} ${one.textContent}`.includes(wanted),
      words,
    );
    if (isFitting) found.push(element);
  }
  return found;
}

function selectorOf(role: string, name: string): string {
  return name.endsWith('…')
    ? `::-p-aria([role="${role}"])`
    : `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}

async function chooseFile({ page, portals: { aws, azure } }: Stage, file: ChosenFile): Promise<void> {
  const text =
    file === 'picture'
      ? 'GIF89a'
      : file === 'sp-metadata'
        ? aws.serviceProvider().metadata
        : azure.federationMetadata('AWS Single Sign-On').text;
  const input = await page.waitForSelector('input[type="file"]');
  await input?.evaluate((element, content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'chosen.xml', { type: 'text/xml' }));
    (element as HTMLInputElement).files = files.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
