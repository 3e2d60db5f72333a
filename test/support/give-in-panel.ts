import type { Page } from 'puppeteer';
import { pressInPanel } from './panel.ts';

/** Pastes a value into the panel as a person would. */
export async function giveInPanel(panel: Page, capture: string, value: string): Promise<void> {
  await panel.$eval(
    `[data-capture="${capture}"] [data-action="paste"]`,
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
  await panel.waitForSelector(`[data-capture="${capture}"] [data-action="paste-keep"]:not([disabled])`);
  await pressInPanel(panel, `[data-capture="${capture}"] [data-action="paste-keep"]`);
}
