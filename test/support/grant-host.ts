import type { TestBrowser } from './test-browser.ts';

/**
 * Allows the extension a host on the browser's own extensions page, as a person can: asked for it in a click afterwards,
 * the browser grants it without a question, which no test could answer.
 */
export async function allowHost(
  { browser, extensionId }: Pick<TestBrowser, 'browser' | 'extensionId'>,
  host: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  await page.evaluate(
    (id, origin) =>
      (
        chrome as unknown as { developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> } }
      ).developerPrivate.addHostPermission(id, origin),
    extensionId,
    `https://${host}/*`,
  );
  await page.close();
}
