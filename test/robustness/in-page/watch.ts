import type { Found } from '../../../src/content/find/choose.ts';
import { advance } from '../../../src/core/advance.ts';
import { type Advice, advise } from '../../../src/core/advise.ts';
import type { Fact, Progress } from '../../../src/core/progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import { splitTarget } from '../../../src/core/target-id.ts';
import { wholeTab } from '../../../src/core/whole-tab.ts';
import type { Asked, Eye } from './eye.ts';
import { isSeen, partsOf } from './tree.ts';

/** A ring that Crosswalk would draw now. */
export interface Ring {
  /** What was located, and what the ring goes round for it. */
  readonly element: Element;
  readonly drawn: Element;
}

/** What Crosswalk makes of the page at one moment. */
export interface Watched {
  readonly advice: Advice;
  readonly sighting: Sighting;
  readonly rings: readonly Ring[];
  /** What was found for the advised target, ring or not. */
  readonly found: readonly Found[];
}

/** Time as the product sees it on this page: it stands still while it looks, and is put forward between. */
let now = 1_000_000;

/** Puts the page's time forward. In milliseconds. */
export function wait(milliseconds: number): void {
  now += milliseconds;
}

/** Looks with the product's own code in every frame that is to be seen, as its content scripts do. */
export class Watcher {
  readonly #source: string;
  readonly #asked: Asked;
  readonly #progress: Progress;
  /** What the tab's other documents show. */
  readonly #others: readonly Sighting[];
  readonly #eyes = new WeakMap<Window, Eye>();

  /** `source`: the script of the eye, to be run in each frame anew. */
  constructor(source: string, asked: Asked, progress: Progress, others: readonly Sighting[]) {
    this.#source = source;
    this.#asked = asked;
    this.#progress = progress;
    this.#others = others;
  }

  /** Marks on a page as it was recorded what each target is there: every target has been found rightly on such pages. */
  mark(): void {
    for (const window of windowsInSight())
      for (const [target, { element, hidden, rivals }] of this.#eyeIn(window).see(this.#asked).elements)
        if ((!hidden || isSeen(element)) && rivals.length === 0)
          element.setAttribute('data-known', `${element.getAttribute('data-known') ?? ''} ${target}`.trim());
  }

  /** `takesNote`: what is to be seen is a proof as well, as it is to the extension; one asked about a page of its own takes none. */
  look(isSettled: boolean, takesNote = false): Watched {
    const eyes = windowsInSight().map((window) => ({ eye: this.#eyeIn(window), look: this.#eyeIn(window).see(this.#asked) }));
    const sightings = eyes.map(({ look }) => settled(look.sighting, isSettled));
    const sighting = wholeTab([...sightings, ...this.#others]);
    const note: Fact = { id: 'seen', at: Date.now(), kind: 'sighted', sighting, source: '' };
    const advice = advise(takesNote ? advance(this.#progress, note) : this.#progress, sighting, '');
    const { target } = advice;
    if (target === undefined) return { advice, sighting, rings: [], found: [] };
    // Each frame that shows the target's page draws what it has found there itself.
    const here = eyes.flatMap(({ eye, look }, index) => {
      const isHere = sightings[index]?.pages.some(({ page }) => page === splitTarget(target).page);
      const found = isHere ? look.elements.get(target) : undefined;
      return found ? [{ eye, found }] : [];
    });
    const rings = here
      .filter(({ found }) => advice.state === 'pointing' && !found.hidden && found.rivals.length === 0)
      .map(({ eye, found }) => ({ element: found.element, drawn: eye.standIn(found.element) }));
    return { advice, sighting, rings, found: here.map(({ found }) => found) };
  }

  #eyeIn(window: Window): Eye {
    const known = this.#eyes.get(window);
    if (known) return known;
    Object.defineProperty(window.performance, 'now', { configurable: true, value: () => now });
    const eye = (window as Window & { eval(source: string): Eye }).eval(this.#source);
    this.#eyes.set(window, eye);
    return eye;
  }
}

/** The windows of this page and its frames in which a guide would run: those with a size. */
function windowsInSight(): Window[] {
  const windows = partsOf().flatMap((part) => ('defaultView' in part && part.defaultView ? [part.defaultView] : []));
  return windows.filter((window) => window.innerWidth > 0 && window.innerHeight > 0);
}

/** What has come to rest counts as settled, as `Eyes` says. */
function settled(sighting: Sighting, isSettled: boolean): Sighting {
  if (!isSettled) return sighting;
  if (sighting.pages.length === 0 && !sighting.veiled) return { ...sighting, unknown: true };
  return { ...sighting, pages: sighting.pages.map((page) => ({ ...page, settled: true })) };
}
