import { coverNow, isUnderKnownBar } from '../find/covers.ts';
import { holds } from '../find/roots.ts';
import { standIn } from '../find/visible.ts';
import { hearBehindShield, raiseShield } from '../shield.ts';
import { Anchoring } from './anchoring.ts';
import { type CardContent, type CardEvents, type CardStrings, fillCard } from './card.ts';
import { controlsUnder } from './crowd.ts';
import { element } from './element.ts';
import { areasToSpare, choosePlace } from './place.ts';
import { isMostlySeen, ringInset } from './ring.ts';
import { css } from './style.ts';

export type OverlayState = 'pointing' | 'unsure' | 'missing' | 'warning' | 'hidden';

export interface Drawing extends CardContent {
  readonly state: OverlayState;
  /** What the ring goes round; without it the card stands in a corner. */
  readonly target?: Element;
}

/** While the page scrolls, the browser is asked what lies over the target for no more than this share of the time. */
const share = 1 / 400;

/**
 * The ring and the card, in one closed shadow root in the top layer. Nothing here takes the pointer but the card;
 * nothing of the page is touched.
 */
export class Overlay {
  readonly #host = element('div', { 'data-crosswalk': '', popover: 'manual' });
  readonly #ring = element('div', { class: 'ring', part: 'ring' });
  readonly #card = element('div', { class: 'card', popover: 'manual', role: 'dialog', 'aria-modal': 'false' });
  readonly #live = element('div', { class: 'live', role: 'status' });
  readonly #anchoring = new Anchoring(this.#host, this.#card);
  readonly #strings: CardStrings;
  readonly #events: CardEvents;
  #drawing: Drawing | undefined;
  #target: Element | undefined;
  #cardKey = '';
  #placedFor = '';
  /** How many controls the card covered when it was placed: more could not be spared. */
  #covers = 0;
  #sight: IntersectionObserver | undefined;
  #intersects = true;
  #inSight = true;
  /** When a pointer or a key of the person's went down in the card for the last time, by the clock of events. */
  readonly #began: { pointer?: number; key?: number } = {};

  constructor(strings: CardStrings, events: CardEvents, signal: AbortSignal) {
    this.#strings = strings;
    this.#events = events;
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#ring, this.#card, this.#live);
    this.#keepEventsIn();
    this.#watchPlace(signal);
    signal.addEventListener('abort', () => this.remove());
  }

  /** Shows a drawing; the same one again only moves what has to move. */
  draw(drawing: Drawing): void {
    this.#drawing = drawing;
    const target = drawing.target && standIn(drawing.target);
    this.#host.setAttribute('data-state', drawing.state);
    if (drawing.step) this.#host.setAttribute('data-step', drawing.step);
    else this.#host.removeAttribute('data-step');
    const moved = this.#mount(target);
    if (target !== this.#target || moved || this.#anchoring.isAdrift) this.#anchor(target);
    this.#ring.hidden = !target;
    this.#lookWhetherInSight();
    this.#fill();
    this.#place();
  }

  /** Takes everything off the page; the next `draw` brings it back. */
  remove(): void {
    this.#anchoring.untie();
    this.#sight?.disconnect();
    this.#target = undefined;
    this.#drawing = undefined;
    this.#cardKey = '';
    this.#placedFor = '';
    this.#host.remove();
  }

  /** Whether the ring's target has left the page, so that the ring must go at once. */
  get isStale(): boolean {
    return this.#target !== undefined && !this.#target.isConnected;
  }

  /** Moves the focus to the card's title. */
  focusCard(): void {
    this.#card.querySelector<HTMLElement>('.title')?.focus();
  }

  showTarget(): void {
    this.#target?.scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
  }

  /** Whether a node belongs to the overlay, for whoever watches focus and pointer. */
  owns(node: EventTarget | null): boolean {
    return node === this.#host;
  }

  /** Puts the host where it can be reached: inside the page's own modal dialog while one is open. */
  #mount(target: Element | undefined): boolean {
    const modals = document.querySelectorAll('dialog:modal');
    const parent = target?.closest('dialog:modal') ?? modals[modals.length - 1] ?? document.documentElement;
    if (this.#host.parentNode === parent) return false;
    parent.append(this.#host);
    return true;
  }

  /** Ties the host to its target and watches whether that is to be seen. */
  #anchor(target: Element | undefined): void {
    this.#target = target;
    this.#sight?.disconnect();
    this.#intersects = true;
    this.#anchoring.tie(target);
    if (!target) return;
    this.#sight = new IntersectionObserver(
      ([entry]) => {
        this.#intersects = entry === undefined || isMostlySeen(entry);
        this.#lookWhetherInSight();
      },
      { threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    this.#sight.observe(target);
  }

  /** A target scrolled away or under the page's own bar has no ring: it would go round something else. */
  #lookWhetherInSight(isUnderBar = (target: Element) => coverNow(target) === 'bar'): void {
    const target = this.#target && (this.#drawing?.target ?? this.#target);
    const inSight = !target || (this.#intersects && !isUnderBar(target));
    if (inSight === this.#inSight) return;
    this.#inSight = inSight;
    this.#fill();
    this.#place();
  }

  #fill(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#ring.style.visibility = this.#inSight ? '' : 'hidden';
    const content: CardContent = { ...drawing, page: { ...drawing.page, ...(this.#inSight ? {} : { offScreen: true }) } };
    const key = JSON.stringify([content.step, content.words, content.page, content.warning]);
    if (key === this.#cardKey) return;
    this.#cardKey = key;
    const focused = (this.#card.getRootNode() as ShadowRoot).activeElement;
    fillCard(this.#card, content, this.#strings, { ...this.#events, began: (kind) => this.#began[kind] });
    if (focused?.isConnected) (focused as HTMLElement).focus();
    else if (focused) this.focusCard();
    const heard = [content.step, content.warning ? `${content.warning.title}. ${content.warning.say}` : content.words.title]
      .filter(Boolean)
      .join(': ');
    if (this.#live.textContent !== heard) this.#live.textContent = heard;
    this.#live.setAttribute('aria-live', content.warning ? 'assertive' : 'polite');
  }

  /**
   * Puts the card where it covers least. Worked out anew when the target, the card or the window has another size or
   * place, and when a control has come to lie under the card since.
   */
  #place(moved = false): void {
    if (!this.#drawing || !this.#card.isConnected) return;
    const target = this.#inSight ? this.#target?.getBoundingClientRect() : undefined;
    const { width, height } = this.#card.getBoundingClientRect();
    const key = [target?.x, target?.y, target?.width, target?.height, width, height, innerWidth, innerHeight]
      .map((value) => Math.round(value ?? -1))
      .join();
    if (key === this.#placedFor && (controlsUnder(this.#card, moved) ?? 0) <= this.#covers) return;
    this.#placedFor = key;
    this.#ring.style.inset = target ? ringInset(target) : '';
    const place = target && this.#target ? choosePlace(target, { width, height }, areasToSpare(this.#target)) : 'corner';
    if (this.#card.dataset.place !== place) this.#card.dataset.place = place;
    this.#covers = controlsUnder(this.#card, true) ?? 0;
  }

  /** The card's own size and whatever scrolls or resizes may leave it in the way. */
  #watchPlace(signal: AbortSignal): void {
    let later: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(later);
      later = setTimeout(() => {
        this.#lookWhetherInSight();
        this.#place(true);
      }, 80);
    };
    addEventListener('resize', soon, { signal });
    const layered = (event: Event) => {
      if (!this.#drawing || this.owns(event.target)) return;
      // What opens anew lies over all that was open before, and its target with it.
      if (event.target instanceof Element && this.#target && holds(event.target, this.#target)) this.#target = undefined;
      this.draw(this.#drawing);
    };
    for (const type of ['toggle', 'fullscreenchange']) addEventListener(type, layered, { capture: true, signal });
    let askAt = 0;
    const scrolled = () => {
      const began = performance.now();
      this.#lookWhetherInSight(began < askAt ? isUnderKnownBar : undefined);
      // Only what is not known yet of bars takes time.
      if (began >= askAt) askAt = performance.now() + Math.max(80, (performance.now() - began) / share);
      soon();
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    const sizes = new ResizeObserver(() => this.#place());
    sizes.observe(this.#card);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  /** What happens in the card stays there: the page's shortcuts and focus traps are not to hear of it. */
  #keepEventsIn(): void {
    // A document that is written anew forgets who listened.
    raiseShield();
    hearBehindShield((event) => {
      if (event.isTrusted && event.type === 'pointerdown') this.#began.pointer = event.timeStamp;
      if (event.isTrusted && event.type === 'keydown' && !(event as KeyboardEvent).repeat) this.#began.key = event.timeStamp;
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !event.isTrusted) return;
      // Else it would close the page's own dialog that the card is in; and the page would hear the key come up.
      event.preventDefault();
      if (event.type === 'keyup') this.#events.hide();
    });
    for (const type of ['click', 'dblclick', 'wheel', 'contextmenu'])
      this.#card.addEventListener(type, (event) => event.stopPropagation());
  }
}
