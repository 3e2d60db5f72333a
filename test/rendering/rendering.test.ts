import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { bundlePages } from './bundle.ts';
import type { Outcome } from './in-page/entry.tsx';

/** Another one gives the values other company. */
const seed = Number(process.env.CROSSWALK_SEED ?? 20_261_123);

/**
 * Every field of every shape that is stored or imported, with every value its schema admits, through the pages that show
 * it: values are made from the schemas, so that a new field is tried as soon as it is there.
 */
describe(`what a schema admits (CROSSWALK_SEED=${seed})`, () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium({ chromiumArguments: [], withExtension: false });
    page = await chromium.browser.newPage();
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void request.respond({ contentType: 'text/html', body: '<!doctype html><title>Pages</title>' }),
    );
    await page.goto('https://pages.test/');
    await page.evaluate(`globalThis.pages = ${await bundlePages()}; undefined`);
  }, 180_000);
  afterAll(() => chromium.close());

  it.each([
    ['panel', 400],
    ['diagnostics', 400],
    ['board', 160],
  ])(
    'is shown by the page, or said: %s',
    async (name, most) => {
      const { rendered, broken, open } = (await page.evaluate(`pages.${name}(${seed}, ${most})`)) as Outcome;
      expect(broken).toEqual([]);
      expect(rendered).toBeGreaterThan(39);
      expect(open, `after ${rendered} values`).toEqual([]);
    },
    300_000,
  );

  it('is told from what breaks a page', async () => {
    expect(await page.evaluate('pages.admitted()')).toBe(true);
    expect(await page.evaluate('pages.withFault()')).toHaveLength(1);
  });
});
