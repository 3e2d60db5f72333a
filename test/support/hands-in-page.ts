/** What the hands ask of an element, in its page. Each function is sent there as text, and uses nothing from outside. */

/**
 * A function as it can be sent. tsx, which runs the demo, wraps inner functions in a helper of its own to keep their
 * names (esbuild's `keepNames`, https://github.com/privatenumber/tsx/issues/113), and the page has no such helper.
 */
export function inPage<F extends (...given: never[]) => unknown>(run: F): F {
  return new Function('...given', `const __name = (one) => one; return (${run})(...given);`) as unknown as F;
}

/** What can be seen of an element at a glance. */
export interface Glance {
  readonly isShown: boolean;
  /** It can't be used now. */
  readonly isGrey: boolean;
  /** Its text and its label, */
  readonly words: string;
  /** and the text of the row that it stands in. */
  readonly row: string;
}

export function glance(one: Element): Glance {
  const { width, height } = one.getBoundingClientRect();
  return {
    isShown: width > 0 && height > 0 && one.checkVisibility({ visibilityProperty: true }),
    isGrey: one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true',
    words: `${one.getAttribute('aria-label')} ${one.textContent}`,
    row: one.closest('tr, [role="row"]')?.textContent ?? '',
  };
}

/** Where an element can be pressed, in px of its frame's viewport; or why it can't be pressed now. */
export type Readiness = { readonly x: number; readonly y: number } | { readonly problem: string };

/** What is known of an element that is to be pressed. */
export interface ToPress {
  /** The point to press, in px from the upper left corner; the middle of what is to be seen of it by default. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** What was seen of it when it was found: lists use their rows again for something else. */
  readonly seen?: Pick<Glance, 'words' | 'row'>;
}

/** Brings an element into view and says where to press it, once it lies still and a click there reaches it. */
export async function readyToPress(one: Element, { offset, seen }: ToPress): Promise<Readiness> {
  const root = one.getRootNode() as Document | ShadowRoot;
  // A page in the background paints no frames.
  const frame = () => new Promise((resolve) => [requestAnimationFrame(resolve), setTimeout(resolve, 250)]);
  const problem = () => {
    if (!one.isConnected) return 'it has gone';
    if (!one.checkVisibility({ visibilityProperty: true })) return 'it is hidden';
    if (one.matches(':disabled') || one.getAttribute('aria-disabled') === 'true') return 'it is grey';
    const words = `${one.getAttribute('aria-label')} ${one.textContent}`;
    const row = one.closest('tr, [role="row"]')?.textContent ?? '';
    return seen && (words !== seen.words || row !== seen.row) ? 'it is something else by now' : undefined;
  };
  const place = () => JSON.stringify([...one.getClientRects()]);
  const early = problem();
  if (early !== undefined) return { problem: early };
  // Header and footer cover what lies at the window's edges.
  if (!offset) one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = place();
  // Panes slide in.
  await frame();
  await frame();
  const late = problem();
  if (late !== undefined) return { problem: late };
  if (place() !== before) return { problem: 'it moves' };
  const { left, top } = one.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const parts = [...one.getClientRects()].flatMap((rect) => {
    const [x, right] = [Math.max(0, rect.left), Math.min(clientWidth, rect.right)];
    const [y, bottom] = [Math.max(0, rect.top), Math.min(clientHeight, rect.bottom)];
    return right - x >= 1 && bottom - y >= 1 ? [{ x: (x + right) / 2, y: (y + bottom) / 2 }] : [];
  });
  const point = offset ? { x: left + offset.x, y: top + offset.y } : parts[0];
  if (!point) return { problem: 'it is out of sight' };
  const hit = root.elementFromPoint(point.x, point.y);
  const labels = [...((one as HTMLInputElement).labels ?? [])];
  if (hit && [one, ...labels].some((own) => own.contains(hit))) return point;
  return { problem: `it is covered by ${hit ? (hit.cloneNode(false) as Element).outerHTML : 'nothing'}` };
}

/** A point in a frame, in px of the viewport that the frame's element lies in; or why it can't be pressed there. */
export function outOfFrame(frame: Element, point: { readonly x: number; readonly y: number }): Readiness {
  const { left, top } = frame.getBoundingClientRect();
  const { x, y } = { x: left + frame.clientLeft + point.x, y: top + frame.clientTop + point.y };
  const hit = (frame.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  if (hit === frame) return { x, y };
  return { problem: `its frame is covered by ${hit ? (hit.cloneNode(false) as Element).outerHTML : 'nothing'}` };
}

/** Hears what becomes of the next press on an element. */
export interface Ear {
  isTouched(): boolean;
  readonly clicked: Promise<true>;
  /** Once the press is over: whether the click reached the element. */
  stop(): boolean;
}

/**
 * Listens for the next press on an element, or on a label of it. Where the page takes the element away at the first
 * touch, as lists do that close, no click comes, and the touch was all of the press.
 */
export function listen(one: Element): Ear {
  const own = [one, ...((one as HTMLInputElement).labels ?? [])];
  const heard = new Set<string>();
  const ended = new AbortController();
  const clicked = new Promise<true>((resolve) => {
    for (const type of ['pointerdown', 'click'])
      addEventListener(
        type,
        (event) => {
          if (!event.composedPath().some((part) => own.includes(part as Element))) return;
          heard.add(type);
          if (type === 'click') resolve(true);
        },
        { capture: true, signal: ended.signal },
      );
  });
  return {
    clicked,
    isTouched: () => heard.has('pointerdown'),
    stop: () => {
      ended.abort();
      return heard.has('click') || (heard.has('pointerdown') && !one.isConnected);
    },
  };
}

/** Selects all that is in a field, so that what is typed takes its place; `false` where the field has not the focus. */
export function selectAll(one: Element): boolean {
  const root = one.getRootNode() as Document | ShadowRoot;
  if (root.activeElement !== one) return false;
  (one as HTMLInputElement).select();
  return true;
}

/** Puts a file into a file input, as if it had been chosen. */
export function putFile(one: Element, name: string, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'text/xml' }));
  (one as HTMLInputElement).files = files.files;
  one.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The text that is to be seen of each element that `selector` finds. */
export function shownTexts(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((one) =>
    one.checkVisibility({ visibilityProperty: true }) ? [one.innerText] : [],
  );
}
