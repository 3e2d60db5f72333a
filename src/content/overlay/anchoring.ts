/** The host lies exactly over its anchor: the browser itself keeps it there, through scrolling, zoom and layout shifts. */
const tiedStyle =
  'all:initial;position:fixed;position-anchor:auto;inset:auto;top:anchor(top);left:anchor(left);width:anchor-size(width);height:anchor-size(height);margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none;position-visibility:anchors-valid;color-scheme:light dark';
const freeStyle =
  'all:initial;position:fixed;inset:auto 0 0 auto;width:0;height:0;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none;color-scheme:light dark';

/** How far host and target may lie apart before the browser is taken not to keep them together. In px. */
const tolerance = 1;
/** How often it is looked whether it does. In milliseconds. */
const interval = 300;
/** Only Gecko's anchors are known to miss; elsewhere nothing need be looked at again. */
const mayMiss = CSS.supports('-moz-appearance: none');

/**
 * Ties the overlay's host to its target, without touching the target. Where the browser's own anchors miss it the host
 * is moved by script, frame by frame: Firefox (153) places them as if nothing around the target were transformed.
 */
export class Anchoring {
  readonly #host: HTMLElement;
  readonly #card: HTMLElement;
  #target: Element | undefined;
  #isFollowing = false;
  /** How often in a row host and target were found apart. */
  #apart = 0;
  #next: { readonly cancel: () => void } | undefined;

  constructor(host: HTMLElement, card: HTMLElement) {
    this.#host = host;
    this.#card = card;
  }

  /** Shows host and card on top of all that is open, over the target, or free of any. */
  tie(target: Element | undefined): void {
    this.untie();
    this.#target = target;
    this.#card.hidePopover();
    this.#host.hidePopover();
    this.#host.style.cssText = target ? tiedStyle : freeStyle;
    show(this.#host, target);
    show(this.#card, target);
    if (target && mayMiss) this.#afterPaint(() => this.#check());
  }

  untie(): void {
    this.#next?.cancel();
    this.#next = undefined;
    this.#target = undefined;
    this.#isFollowing = false;
    this.#apart = 0;
  }

  /** Whether the target has come to lie in a higher layer since, as in a popover that opens anew: no anchor holds there. */
  get isAdrift(): boolean {
    return this.#host.offsetWidth === 0 && (this.#target?.getBoundingClientRect().width ?? 0) > 0;
  }

  /** Only once a frame has been painted has the browser moved what is anchored. */
  #check(): void {
    if (!this.#target?.isConnected || !this.#host.isConnected) return;
    this.#apart = isOver(this.#host.getBoundingClientRect(), this.#target.getBoundingClientRect()) ? 0 : this.#apart + 1;
    if (this.#apart > 1) this.#startFollowing();
    else if (this.#apart > 0) this.#afterPaint(() => this.#check());
    else {
      const timer = setTimeout(() => this.#afterPaint(() => this.#check()), interval);
      this.#next = { cancel: () => clearTimeout(timer) };
    }
  }

  #startFollowing(): void {
    this.#isFollowing = true;
    this.#host.style.inset = 'auto';
    this.#follow();
    // The card goes where the host is, since the target isn't where the browser has it.
    this.#card.hidePopover();
    show(this.#card, this.#host);
  }

  #follow(): void {
    if (!this.#isFollowing || !this.#target?.isConnected || !this.#host.isConnected) return;
    const { left, top, width, height } = this.#target.getBoundingClientRect();
    const { style, currentCSSZoom: zoom = 1 } = this.#host as HTMLElement & { readonly currentCSSZoom?: number };
    const sides = { left, top, width, height };
    for (const side of ['left', 'top', 'width', 'height'] as const) style[side] = `${sides[side] / zoom}px`;
    const frame = requestAnimationFrame(() => this.#follow());
    this.#next = { cancel: () => cancelAnimationFrame(frame) };
  }

  #afterPaint(work: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(work);
    });
    this.#next = {
      cancel: () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      },
    };
  }
}

function isOver(host: DOMRect, target: DOMRect): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(host[side] - target[side]) < tolerance);
}

/**
 * Shows a popover with the target as its anchor. The style sheet places it by `anchor()` alone: `position-area` works
 * with the window's part beside the target as it was when the popover was shown, which scrolling makes wrong.
 */
function show(popover: HTMLElement, source: Element | undefined): void {
  // The types of showPopover do not know `source` yet.
  (popover as { showPopover(options?: { source: Element }): void }).showPopover(source ? { source } : undefined);
}
