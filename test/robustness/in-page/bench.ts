import type { Progress } from '../../../src/core/progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import type { Order, Verdict } from '../verdict.ts';
import { draw } from './draw.ts';
import type { Asked } from './eye.ts';
import { type Judged, judge, judgeUntellable, type Meant, ringsSeen, whyNotPressable } from './judge.ts';
import { mutations } from './mutations/all.ts';
import type { Done, Kind, Later } from './mutations/mutation.ts';
import { Random } from './random.ts';
import { Restorer } from './restore.ts';
import { truth } from './tree.ts';
import { controls } from './truth.ts';
import { type Watched, Watcher, wait } from './watch.ts';

/** What the bench has to know of the page that it lies in. */
export interface Setting extends Asked {
  readonly progress: Progress;
  /** What the tab's other documents show. */
  readonly others: readonly Sighting[];
  readonly each: boolean;
  /** Targets to which to go first skips nothing. */
  readonly fellows: readonly string[];
  /** Targets that lead where the truth leads. */
  readonly alike: readonly string[];
  /** The lab's page that the truth belongs to. */
  readonly page: string;
  /** Names that people chose. */
  readonly chosen: readonly string[];
}

/** When the product looks after a change: soon, and once more when nothing has changed since. In milliseconds. */
const soon = 100;
const atRest = 620;
/** Longer than anything that was found before counts, in milliseconds. */
const long = 5_000;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page of a console on which one mutated page after the other is made, looked at and judged. */
export class Bench {
  readonly #setting: Setting;
  readonly #restorer: Restorer;
  readonly #watcher: Watcher;
  readonly #isValue = truth()?.control.matches(controls) === false;
  readonly #leadsTo = truth()?.control.closest<HTMLAnchorElement>('a[href]')?.href;

  /** Why nobody could tell on the page that was made last. */
  #why: string | undefined;

  /** `eye`: the script that looks, as an expression. */
  constructor(setting: Setting, eye: string) {
    this.#setting = setting;
    this.#watcher = new Watcher(eye, setting, setting.progress, setting.others);
    wait(long);
    this.#watcher.mark();
    this.#restorer = new Restorer();
  }

  /** What the product sees here, unmutated. */
  sighting(): Sighting {
    wait(long);
    return this.#watcher.look(true).sighting;
  }

  run(orders: readonly Order[]): Verdict[] {
    return orders.map((order) => this.#page(order));
  }

  /** Makes one mutated page and leaves it there; what is to happen to it afterwards is for the caller to do in time. */
  make(
    { seed, kinds: wanted = draw(seed) }: Order,
    fresh = true,
  ): { readonly applied: Verdict['applied']; readonly untellable: string | undefined; readonly later: readonly Later[] } {
    if (fresh) this.#restorer.restore();
    const drawn = wanted.flatMap((kind) => this.#mutate(seed, kind));
    // Where nothing that was drawn fits, there is always something to wrap.
    const done = drawn.length > 0 || wanted.length === 0 ? drawn : this.#mutate(seed, 'wrap');
    return {
      applied: done.map(({ kind, note }) => ({ kind, note })),
      untellable: done.find((one) => one.untellable !== undefined)?.untellable,
      later: done.flatMap(({ later = [] }) => later),
    };
  }

  #mutate(seed: string, kind: Kind): (Done & { readonly kind: Kind })[] {
    const done = mutations[kind]({ ...this.#setting, isValue: this.#isValue, random: new Random(`${seed} ${kind}`) });
    return done ? [{ ...done, kind }] : [];
  }

  /** Makes one page where the shipped extension looks on: without taking the document apart, and in real time. */
  async live(order: Order): Promise<void> {
    const { untellable: why, later } = this.make(order, false);
    this.#why = why;
    for (const { after, do: change } of later) {
      await new Promise((resolve) => setTimeout(resolve, after));
      change();
    }
  }

  /** What the page is like now, and where in this window the ring would be. */
  judged(): Judged & { readonly ring: Box | undefined } {
    wait(long);
    const watched = this.#watcher.look(true, true);
    const [ring] = ringsSeen(watched);
    return { ...this.#judge(watched, this.#why), ring: ring && boxOf(ring.drawn) };
  }

  #page(order: Order): Verdict {
    const { applied, untellable: why, later } = this.make(order);
    wait(long);
    const early = this.#inBetween(later, why);
    const watched = this.#watcher.look(true);
    const found = truth();
    const judged = early ?? this.#judge(watched, why);
    const notPressable = why === undefined ? (found ? whyNotPressable(found) : 'it is gone') : undefined;
    return {
      seed: order.seed,
      ...judged,
      tellable: why === undefined,
      ...(why === undefined ? {} : { untellable: why }),
      applied,
      ...(notPressable === undefined ? {} : { broken: notPressable }),
    };
  }

  /** What happens in time, with a look before each turn: a ring that is wrong for a moment is wrong. */
  #inBetween(later: readonly Later[], why: string | undefined): Judged | undefined {
    let worst: Judged | undefined;
    const look = () => {
      const judged = this.#judge(this.#watcher.look(false), why ?? (truth() ? undefined : 'a ring before it was there'));
      if (judged.outcome === 'wrong') worst ??= judged;
    };
    for (const { after, do: change } of later) {
      look();
      wait(after);
      change();
    }
    if (later.length > 0) {
      wait(soon);
      look();
      wait(atRest);
    }
    return worst;
  }

  #judge(watched: Watched, why: string | undefined): Judged {
    const { each, page, fellows, alike } = this.#setting;
    const meant: Meant = { truth: truth(), leadsTo: this.#leadsTo, each, fellows, alike, page };
    return why === undefined ? judge(watched, meant) : judgeUntellable(watched, meant, why);
  }
}

/** Where an element lies in this window, also one in a frame. */
function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const frame = view === window ? undefined : view?.frameElement;
  const around = frame ? boxOf(frame) : { x: 0, y: 0 };
  return { x: around.x + x, y: around.y + y, width, height };
}
