import type { Page } from 'puppeteer';
import { patience } from './patience.ts';

export interface StepRow {
  readonly status: string;
  readonly proof: string | undefined;
}

/** All step rows of the panel, by the automation contract's attributes. Asked in one go: `$$eval` asks for each row by itself. */
export async function stepRows(panel: Page): Promise<Record<string, StepRow>> {
  return panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-step]')].map((row) => [
        row.getAttribute('data-step') ?? '',
        { status: row.getAttribute('data-status') ?? '', proof: row.getAttribute('data-proof') ?? undefined },
      ]),
    ),
  );
}

export async function captureState(panel: Page, capture: string): Promise<string> {
  return panel.$eval(`[data-capture="${capture}"]`, (row) => row.getAttribute('data-state') ?? '');
}

/** Presses one of the panel's buttons as a person would: opening what it is folded into first. */
export async function pressInPanel(panel: Page, selector: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const button = await panel.$(selector);
    if (!button) throw new Error(`The panel has no ${selector}`);
    await button.evaluate((element) => {
      for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
        around.open = true;
      element.scrollIntoView({ block: 'center' });
    });
    try {
      return await button.click();
    } catch (error) {
      // The panel may have rendered anew in between.
      if (tries === 3) throw error;
    }
  }
}

export async function openMistakes(panel: Page): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[data-mistake]')].map((row) => row.getAttribute('data-mistake') ?? ''),
  );
}

/** Waits until the panel shows what is wanted. */
export async function waitInPanel(wanted: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await wanted()) return;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  throw new Error(`The panel never showed ${what}`);
}
