import { shownText } from './find/values.ts';

/** How long a portal gets to take a value back or to show a file's name. In milliseconds. */
const settleTime = 400;

/** Whether a field is still what it was: just before the value is written, and after the page has heard of it. */
export interface StillIt {
  before(): boolean;
  after(): boolean;
}

/**
 * Writes text into a field the way every framework the consoles use notices (facts tried with React, Fluent UI,
 * Cloudscape and Knockout): value, then input, change and blur. Then reads back what the page kept. A field that the
 * focus has made another gets nothing; from one that has become another since the value is taken out again.
 */
export async function fillText(field: Element, text: string, isStillIt: StillIt): Promise<boolean> {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  if (field.disabled || field.readOnly) return false;
  field.focus();
  if (!isStillIt.before()) return false;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
  if (isStillIt.after()) {
    await pause();
    if (isStillIt.after()) return field.value === text;
  }
  if (field.value === text) field.value = '';
  return false;
}

/** Chooses a file in a file input. Portals empty the input once they have read it: then its name on the page tells. */
export async function fillFile(input: Element, file: File): Promise<boolean> {
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || input.disabled) return false;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await pause();
  return input.files?.[0]?.name === file.name || isNamed(input, file.name);
}

function isNamed(input: Element, name: string): boolean {
  for (let around = input.parentElement, steps = 0; around && steps < 8; around = around.parentElement, steps++) {
    if (around.textContent?.includes(name)) return true;
    for (const field of around.querySelectorAll('input')) if (shownText(field).includes(name)) return true;
  }
  return false;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, settleTime));
}
