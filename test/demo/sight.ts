import type { ElementHandle } from 'puppeteer';
import { wording } from '../../src/ui/strings.ts';
import { inPage } from '../support/hands-in-page.ts';
import type { Overlay } from '../support/overlay.ts';

/** What a person sees of an element: is it a field, what does it say, is something in it. */
export interface Sight {
  readonly field: boolean;
  readonly file: boolean;
  readonly password: boolean;
  readonly control: boolean;
  readonly filled: boolean;
  readonly label: string;
}

export function describe(element: ElementHandle<Element>): Promise<Sight> {
  return element.evaluate((at) => {
    const input = at.closest('input, textarea, select') as HTMLInputElement | null;
    const field = input !== null && !/^(checkbox|radio|file|button|submit)$/.test(input.type);
    const labelled = (input?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''));
    // Of a box to tick as well: two of them are not the same thing done twice.
    const labels = [
      ...labelled,
      ...[...(input?.labels ?? [])].map((one) => one.textContent ?? ''),
      input?.getAttribute('aria-label') ?? '',
    ];
    const own = (at.textContent ?? '').trim() || (at.getAttribute('aria-label') ?? '').trim();
    const label = field
      ? [...labels, input?.placeholder ?? ''].join(' ')
      : (own || labels.join(' ').trim() || (at.closest('label, li, tr')?.textContent ?? '').trim()).slice(0, 60);
    const near = at.closest('div')?.parentElement;
    const file =
      !field &&
      (at.closest('button, label')?.parentElement?.parentElement?.querySelector('input[type=file]') != null ||
        near?.querySelector(':scope > input[type=file], :scope > * > input[type=file]') != null);
    return {
      field,
      file,
      password: input?.type === 'password',
      control:
        at.closest(
          'button, a, input, [role="button"], [role="link"], [role="menuitem"], [role="tab"], [role="option"], label, tr',
        ) !== null,
      filled: input?.tagName !== 'SELECT' && (input?.value ?? '') !== '',
      label,
    };
  });
}

/** Where the ring's middle lies on what is under it, in px from its upper left corner; `undefined` where the ring has gone. */
export function ringOn(element: ElementHandle<Element>): Promise<{ x: number; y: number } | undefined> {
  return element.evaluate((one) => {
    const ring = document.querySelector('div[data-crosswalk]')?.getBoundingClientRect();
    if (!ring || ring.width <= 1) return undefined;
    const { left, top } = one.getBoundingClientRect();
    return { x: ring.left + ring.width / 2 - left, y: ring.top + ring.height / 2 - top };
  });
}

/** All that is to be read where Crosswalk points: if it has changed, something has come of what was done. */
export async function readAt({ frame, state }: Overlay): Promise<string> {
  return `${state} ${await frame.evaluate(() => `${location.href} ${document.body.innerText}`)}`;
}

/** The row in the same list that says this. */
export async function rowBeside(element: ElementHandle<Element>, text: string): Promise<ElementHandle<Element> | undefined> {
  const row = await element.evaluateHandle(
    inPage((one: Element, wanted: string) => {
      for (let list: Element | null = one; list; list = list.parentElement) {
        const found = [...list.querySelectorAll('[role="option"], tr, li')].find((other) => other.textContent?.includes(wanted));
        if (found) return found;
      }
      return undefined;
    }),
    text,
  );
  return (row.asElement() as ElementHandle<Element> | null) ?? undefined;
}

/** What the card says to search for, read as a person reads it. */
export function soughtFor(said: string): string | undefined {
  const [before = '', after = ''] = wording.searchFor.split('{target}');
  const start = said.indexOf(before);
  return start < 0 ? undefined : said.slice(start + before.length).split(after.slice(0, 2))[0];
}
