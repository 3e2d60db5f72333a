import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer';
import { framesOf } from './frames.ts';
import { inTime } from './in-time.ts';
import type { OpenStage } from './open-stages.ts';

const folder = join(import.meta.dirname, '../../out/failures');

/** How long a frame or a page gets to tell; one that is being taken away never does. In milliseconds. */
const patience = 4_000;

/** Puts down what a stage looked like when a test failed on it: pictures, frames, and what the extension saw; no secrets. */
export async function keepEvidence(name: string, { driver }: Pick<OpenStage, 'driver'>): Promise<string> {
  const path = join(folder, name.replace(/[^\w.-]+/g, '-').slice(0, 120));
  await mkdir(path, { recursive: true });
  const pages = await driver.browser.pages();
  for (const [index, page] of pages.entries())
    await inTime(page.screenshot({ path: join(path, `${index}.png`) as `${string}.png` }), patience);
  const told = { pages: await Promise.all(pages.map(describePage)), extension: await inTime(fromExtension(driver), patience) };
  await writeFile(join(path, 'seen.json'), JSON.stringify(told, null, 1));
  return path;
}

async function describePage(page: Page) {
  return { url: page.url(), frames: await Promise.all(framesOf(page).map((frame) => inTime(describeFrame(frame), patience))) };
}

function describeFrame(frame: Frame) {
  return frame.evaluate(() => ({
    url: location.href,
    size: [innerWidth, innerHeight],
    overlay: document.querySelector('div[data-crosswalk]')?.outerHTML ?? '',
    frames: [...document.querySelectorAll('iframe')].map((one) => one.outerHTML),
    text: document.body?.innerText.replace(/[\w+/=-]{100,}/g, '…').slice(0, 1500) ?? '',
  }));
}

async function fromExtension(driver: OpenStage['driver']) {
  return (await driver.background()).evaluate(async () => ({
    sightings: (await chrome.storage.session.get('sightings')).sightings,
    progress: (await chrome.storage.local.get('progress')).progress,
  }));
}
