import { queryAll, rootsOfDocument } from '../find/roots.ts';

/** How often it is looked what lies in the top layer. In milliseconds. */
const interval = 200;
/** What the page can put over the card: the card itself lies in the top layer. */
const layered = ':popover-open, dialog:modal, :fullscreen';

/**
 * Since when nothing of the page's has lain above an element of ours in the top layer, as far as can be known without
 * Intersection Observer v2: what was opened later than the card lies above it. What is opened in a shadow root that the
 * page keeps closed is not found, nor what lies over a frame.
 */
export class LayersAbove {
  /** By the clock of events. */
  clearSince: number | undefined = performance.now();
  readonly #element: Element;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #ending = new AbortController();
  /** What was open already when the card was shown: it lies below. */
  #below: ReadonlySet<Element>;

  constructor(element: Element) {
    this.#element = element;
    this.#below = new Set(layersOfPage());
    this.#timer = setInterval(() => this.#look(), interval);
    const options = { capture: true, passive: true, signal: this.#ending.signal };
    addEventListener('beforetoggle', (event) => this.#opens(event), options);
    for (const type of ['pointerover', 'pointerdown']) addEventListener(type, () => this.#look(), options);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#ending.abort();
  }

  /** Closed and opened again it lies above, and so does all that was open when the card was shown anew. */
  #opens({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (isOurs(target)) this.#below = new Set(layersOfPage());
    else this.#below = new Set([...this.#below].filter((one) => one !== target));
  }

  #look(): void {
    const open = layersOfPage();
    this.#below = new Set(open.filter((one) => this.#below.has(one)));
    const place = this.#element.getBoundingClientRect();
    const isAbove = isChangingView() || open.some((one) => !this.#below.has(one) && overlaps(one.getBoundingClientRect(), place));
    if (isAbove) this.clearSince = undefined;
    else this.clearSince ??= performance.now();
  }
}

function layersOfPage(): Element[] {
  return queryAll(rootsOfDocument(), layered).filter((one) => !isOurs(one));
}

function isOurs(element: Element): boolean {
  return element.hasAttribute('data-crosswalk');
}

/** Pictures of the page as it was lie over all of it. */
function isChangingView(): boolean {
  return document
    .getAnimations()
    .some(({ effect }) => (effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view-transition'));
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
