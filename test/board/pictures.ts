import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { launchChromium } from '../support/chromium.ts';
import { fill } from './fill.ts';
import { boardOf } from './people.ts';

/** `npm run board:pictures`: the board with 8, 40 and 160 people, in every look, to be looked at. */
const folder = join(import.meta.dirname, '../../out/board');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

await mkdir(folder, { recursive: true });
for (const dark of [false, true]) {
  const browser = await launchChromium({ chromiumArguments: [], dark });
  const look = dark ? 'dark' : 'light';
  for (const count of [8, 40, 160]) {
    const page = await browser.openOwnPage('board.html');
    await fill(page, await boardOf(count, Date.now()), 'AWS & Azure, Monday');
    await page.reload();
    await page.waitForSelector('tr[data-id]');
    for (const size of sizes) {
      await page.setViewport(size);
      const shoot = (what: string) => picture(page, `${what}-${count}-${look}-${size.width}`);
      await shoot('board');
      await page.click('[data-action="projector"]');
      await shoot('projector');
      await page.keyboard.press('Escape');
      if (count !== 40) continue;
      await page.click('tr[data-severity^="stuck"] button.name');
      await shoot('detail');
      await page.keyboard.press('Escape');
      if (size.width > 1280) continue;
      for (const dialog of ['code', 'cards', 'export', 'announce', 'classes']) {
        await page.click(`nav [data-action="${dialog}"]`);
        await page.waitForSelector('dialog[open]');
        await new Promise((resolve) => setTimeout(resolve, 300));
        await shoot(`dialog-${dialog}`);
        await page.keyboard.press('Escape');
      }
    }
    await page.close();
  }
  const start = await browser.openOwnPage('board.html');
  await start.evaluate(() => chrome.storage.local.clear());
  await start.setViewport({ width: 1280, height: 800 });
  await start.reload();
  await picture(start, `start-${look}`);
  await browser.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
