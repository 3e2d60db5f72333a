import type { Page } from 'puppeteer';
import { captures } from '../../src/lab/captures.ts';
import { labStepIds, step as stepOf } from '../../src/lab/lab.ts';
import { pressInPanel } from '../support/panel.ts';
import { openPortalPrivately } from '../support/private-window.ts';
import type { TestBrowser } from '../support/test-browser.ts';
import type { Knowledge } from './knowledge.ts';
import type { Participant } from './participant.ts';
import type { Report } from './report.ts';
import { frontPage } from './windows.ts';

interface Scene {
  readonly participant: Participant;
  readonly driver: TestBrowser;
  readonly panel: Page;
  readonly knowledge: Knowledge;
  readonly report: Pick<Report, 'say' | 'pointed'>;
  /** In a private window, as the lab has it: looked at by Crosswalk, ticked by the person. */
  readonly inPrivate: boolean;
}

/** Steps 6.13 to 6.17: a member of the group signs in and enters the console with the permission set. */
export async function signInAtTheEnd({ participant, driver, panel, knowledge, report, inPrivate }: Scene): Promise<void> {
  const pages = inPrivate ? await openPortalPrivately(driver, panel) : await openPortalHere(driver, panel);
  participant.becomes(knowledge.member);
  const steps = labStepIds.filter((id) => stepOf(id).privateWindow);
  if (inPrivate) await tickWhatWasSeen(steps, { participant, panel, report, pages });
  else await participant.walk(pages, (rows) => steps.every((id) => rows[id]?.status === 'done'));
  report.say(`     ${knowledge.member.userName} is in the console: ${await (await pages()).title()}`);
}

async function openPortalHere(driver: TestBrowser, panel: Page): Promise<() => Promise<Page>> {
  const address = await portalAddress(panel);
  const page = await driver.browser.newPage();
  // In an ordinary window the administrator would be signed in by herself: she signs out first.
  await driver.forgetCookies();
  await page.goto(address);
  await page.bringToFront();
  return () => frontPage(driver.browser);
}

interface Ticking extends Pick<Scene, 'participant' | 'panel' | 'report'> {
  readonly pages: () => Promise<Page>;
}

/** Of a private window nothing is recorded: the panel says what was just seen there, and the person ticks it. */
async function tickWhatWasSeen(steps: readonly string[], { participant, panel, report, pages }: Ticking): Promise<void> {
  for (const step of steps) {
    await participant.walk(pages, async () => (await panel.$(`li[data-step="${step}"][data-seen="privately"]`)) !== null);
    await report.pointed(step, await pages());
    await pressInPanel(panel, `li[data-step="${step}"] [data-action="done"]`);
    await participant.walk(pages, (rows) => rows[step]?.status === 'done');
  }
}

/** The kept address, as the panel shows it to the person who wants to copy it. */
async function portalAddress(panel: Page): Promise<string> {
  await pressInPanel(panel, '[data-capture="portal-url"] [data-action="show"]');
  const shown = await panel.waitForSelector('[data-capture="portal-url"] output');
  const address = (await shown?.evaluate((element) => element.textContent ?? '')) ?? '';
  if (!address.startsWith('https:')) throw new Error(`The panel shows no address for ${captures['portal-url'].title}`);
  return address;
}
