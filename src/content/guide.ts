import type { Warning } from '../core/card-words.ts';
import type { TargetId } from '../lab/ids.ts';
import type { Edition, Page } from '../lab/model.ts';
import type { Shown } from '../protocol.ts';
import { cardStrings } from '../ui/strings.ts';
import { Downloads } from './downloads.ts';
import { FileChoices } from './file-choices.ts';
import { accessibleName, content } from './find/accessible-name.ts';
import { type Look, look } from './look.ts';
import { Offers } from './offers.ts';
import { type Drawing, Overlay } from './overlay/overlay.ts';
import { isOrphan, listen, send } from './port.ts';
import { accountNumber, confirmWord } from './read-value.ts';
import { WarnAhead } from './warn-ahead.ts';
import { watch } from './watch.ts';
import { write } from './write.ts';

export interface GuideOptions {
  readonly pages: { readonly [id: string]: Page };
  readonly editions: readonly Edition[];
}

const running = Symbol.for('crosswalk.guide');

/** Starts guiding in this document, ending any guide that ran in it before. */
export function guide(options: GuideOptions): void {
  const world = globalThis as { [running]?: AbortController };
  world[running]?.abort();
  const controller = new AbortController();
  world[running] = controller;
  if (isFramedByStranger()) return;
  for (const stale of document.querySelectorAll('div[data-crosswalk]')) stale.remove();
  new Guide(options, controller).start();
}

/** A portal in somebody else's frame gets nothing. Where the browser does not tell, the background asks about the tab. */
function isFramedByStranger(): boolean {
  const ancestors = [...((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins ?? [])];
  const ours =
    /^https:\/\/(?:[a-z0-9-]+\.)*(?:portal\.azure\.com|entra\.microsoft\.com|reactblade(?:-ms|-rc)?\.portal\.azure\.net|console\.aws\.amazon\.com)$/;
  return ancestors.some((origin) => !ours.test(origin));
}

/** The loop of one document: watch, look, ask what to show, show it. */
class Guide {
  readonly #options: GuideOptions;
  readonly #controller: AbortController;
  readonly #overlay: Overlay;
  readonly #warnings: WarnAhead;
  readonly #files: FileChoices;
  readonly #downloads: Downloads;
  readonly #offers: Offers;
  #look: Look | undefined;
  #shown: Shown | undefined;
  #asked = '';
  #asking = false;
  #askAgain = false;
  /** The step for which the person has hidden the card. */
  #hiddenFor: string | undefined;
  #outcome: { readonly step: string | undefined; readonly text: string } | undefined;
  #settled = false;

  constructor(options: GuideOptions, controller: AbortController) {
    const { signal } = controller;
    this.#options = options;
    this.#controller = controller;
    this.#overlay = new Overlay(
      cardStrings,
      {
        press: (button) => void this.#offers.press(button),
        showTarget: () => this.#overlay.showTarget(),
        hide: () => this.#hide(),
        goAhead: () => this.#warnings.goAhead(),
      },
      signal,
    );
    this.#warnings = new WarnAhead(
      () => this.#draw(),
      (node) => this.#overlay.owns(node),
      signal,
    );
    this.#files = new FileChoices(() => this.#lookNow(false), signal);
    this.#downloads = new Downloads((text) => this.#say(text), signal);
    this.#offers = new Offers(
      () => this.#look,
      (text) => this.#say(text),
    );
  }

  start(): void {
    const { signal } = this.#controller;
    watch((settled) => this.#lookNow(settled), signal);
    // A target that is taken out of the page takes its ring with it before the next frame is painted.
    const stale = new MutationObserver(() => {
      if (this.#overlay.isStale) this.#lookNow(false);
    });
    stale.observe(document, { subtree: true, childList: true });
    signal.addEventListener('abort', () => stale.disconnect());
    listen(
      {
        look: () => {
          this.#asked = '';
          this.#lookNow(this.#settled);
          return undefined;
        },
        read: ({ target }) => this.#offers.read(this.#fresh(), target),
        write: (message) => write(this.#fresh(), message),
        focus: ({ what }) => {
          this.#focus(what);
          return undefined;
        },
      },
      signal,
    );
  }

  #lookNow(settled: boolean): void {
    if (isOrphan()) {
      this.#controller.abort();
      return;
    }
    if (innerWidth === 0 || innerHeight === 0 || !document.documentElement) return;
    this.#settled = settled;
    this.#fresh();
    void this.#ask();
    this.#draw();
  }

  #fresh(): Look {
    this.#look = look({
      ...this.#options,
      address: { host: location.hostname, route: location.pathname + location.search + location.hash },
      chosen: { ...this.#shown?.names, account: accountNumber() },
      settled: this.#settled,
      fileKinds: this.#files.kinds,
    });
    this.#files.forgetAllBut(this.#look.elements);
    this.#files.elements = this.#look.elements;
    return this.#look;
  }

  /** Tells the background what is to be seen, unless it knows; the last look wins. */
  async #ask(): Promise<void> {
    const sighting = this.#look?.sighting;
    const key = JSON.stringify(sighting);
    if (!sighting || key === this.#asked) return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    this.#asked = key;
    try {
      const before = JSON.stringify(this.#shown?.names);
      this.#shown = await send('sighted', { sighting, id: crypto.randomUUID() });
      this.#downloads.expect(this.#shown, this.#look);
      if (JSON.stringify(this.#shown?.names) !== before) this.#lookNow(this.#settled);
    } catch {
      this.#asked = '';
      if (isOrphan()) this.#controller.abort();
    } finally {
      this.#asking = false;
    }
    this.#draw();
    if (this.#askAgain) {
      this.#askAgain = false;
      void this.#ask();
    }
  }

  #draw(): void {
    const drawing = this.#drawing();
    if (drawing) this.#overlay.draw(drawing);
    else this.#overlay.remove();
  }

  /** What to draw: a warning where the person is about to go wrong, else the advice. */
  #drawing(): Drawing | undefined {
    const current = this.#look;
    const shown = this.#shown;
    if (!current || !shown) return undefined;
    const { advice, words } = shown;
    const page = this.#outcome?.step === advice.step && this.#outcome ? { outcome: this.#outcome.text } : {};
    this.#warnings.arm(words.ahead, current);
    const near = this.#warnings.near;
    if (near) return { state: 'warning', target: near.element, ...stepOf(advice.step), words, page, warning: near.warning };
    if (this.#hiddenFor !== undefined && this.#hiddenFor === advice.step) return undefined;
    const found = advice.target && current.elements.get(advice.target);
    if (advice.state === 'pointing' && found && !found.hidden && found.rivals.length === 0) {
      const word = advice.deed === 'fill' ? confirmWord(current, advice.target as TargetId, accessibleName) : undefined;
      return {
        state: 'pointing',
        target: found.element,
        ...stepOf(advice.step),
        words,
        page: { ...page, ...(word ? { confirmWord: word } : {}) },
      };
    }
    if (advice.state === 'unsure' && found)
      return {
        state: 'unsure',
        ...stepOf(advice.step),
        words,
        page: { ...page, candidates: [found.element, ...found.rivals].map(whereabouts) },
      };
    if (window !== top || advice.state === 'quiet' || advice.state === 'pointing' || advice.state === 'unsure') return undefined;
    return this.#besideThePage(current, shown, page);
  }

  /** A card in the corner of the top frame, where there is nothing to point at. */
  #besideThePage(current: Look, { advice, words }: Shown, page: Drawing['page']): Drawing | undefined {
    const warnings: readonly Warning[] = words.open;
    const loading = advice.state === 'missing' && !this.#settled;
    if (current.sighting.pages.length === 0 || advice.state === 'nothing' || loading)
      return warnings.length > 0 ? { state: 'warning', words, page } : undefined;
    return { state: warnings.length > 0 ? 'warning' : 'missing', ...stepOf(advice.step), words, page };
  }

  #hide(): void {
    this.#hiddenFor = this.#shown?.advice.step;
    this.#warnings.goAhead();
    this.#draw();
  }

  #focus(what: 'target' | 'card'): void {
    this.#hiddenFor = undefined;
    this.#draw();
    if (what === 'card') {
      this.#overlay.focusCard();
      return;
    }
    const target = this.#shown?.advice.target;
    const found = target && this.#look?.elements.get(target)?.element;
    if (found instanceof HTMLElement) found.focus();
  }

  #say(text: string): void {
    this.#outcome = { step: this.#shown?.advice.step, text };
    this.#draw();
  }
}

function stepOf(step: string | undefined): { step?: string } {
  return step ? { step } : {};
}

/** A candidate in words: its name, and the nearest heading or row it stands in. */
function whereabouts(element: Element): string {
  const around = element.closest('tr, [role="row"], section, fieldset, [role="dialog"], [role="region"]');
  const heading = around?.querySelector('h1, h2, h3, legend, th, td');
  const place = heading && !heading.contains(element) ? content(heading).slice(0, 60) : '';
  return place ? `${accessibleName(element)} (${place})` : accessibleName(element);
}
