import type { ElementHandle, Page } from 'puppeteer';
import { cardStrings, wording } from '../../src/ui/strings.ts';
import { type CardRead, elementAtRing, findOverlay, type Overlay, pressOnCard, readCard } from '../support/overlay.ts';
import { unlessPageChanged } from '../support/page-changed.ts';
import { pressInPanel, type StepRow, stepRows } from '../support/panel.ts';
import { until, patience as usualPatience } from '../support/patience.ts';
import { pressOnce } from '../support/press-once.ts';
import { typeOnce } from '../support/type-once.ts';
import type { Act } from './act.ts';
import type { Knowledge, Person } from './knowledge.ts';
import { describe, readAt, ringOn, rowBeside, soughtFor } from './sight.ts';
import { signIn } from './sign-in.ts';

export interface ParticipantOptions {
  /** Crosswalk's panel; without the extension there is none. */
  readonly panel?: Page | undefined;
  readonly knowledge: Knowledge;
  /** Milliseconds to wait before each act, so that it can be watched. */
  readonly pace: number;
  /** How long to look at a page on which nothing happens. In milliseconds. */
  readonly patience?: number;
  /** Called when Crosswalk points for a step, before the participant acts. */
  readonly pointed?: (step: string, page: Page, ring: Overlay['ring']) => Promise<void>;
  /** Called when steps have turned done. */
  readonly done?: (rows: readonly (readonly [string, StepRow])[], page: Page) => Promise<void>;
  /** Called with what the participant has done. */
  readonly acting?: (what: string) => void;
  /** Called between acts; for what happens in the world meanwhile. */
  readonly meanwhile?: (step: string | undefined) => Promise<void>;
}

/** The participant could not go on: nothing told what to do, or it did not help. */
export class Stuck extends Error {}

/** How often the same thing is tried. */
const attempts = 4;
/** How long a console is given to answer before the same is tried again, by how often it was tried: who does it sooner only makes it begin anew. In milliseconds. */
const answering = [0, 1000, 5000, 15_000];
/** The same where nothing that is to be read has changed, after a press that is known to have reached what was meant. */
const answeringPress = usualPatience / 2;

/**
 * Does what a person does, and only that: looks where Crosswalk points, clicks there, types what a person knows,
 * presses the card's and the panel's buttons, and Save and Confirm. Knows no selector of any portal's page but the
 * two sign-in pages'.
 */
export class Participant {
  readonly #options: ParticipantOptions;
  #person: Person;
  #known: Record<string, StepRow> = {};
  #lastAct = '';
  #lastActAt = 0;
  /** What was to be read when it was done. */
  #lastRead = '';
  #tries = 0;
  #quietSince = Date.now();
  #puzzle: string | undefined;
  readonly #rounds = new Map<string, number>();
  readonly #chosenToo = new Set<string>();

  constructor(options: ParticipantOptions) {
    this.#options = options;
    this.#person = options.knowledge.admin;
  }

  /** Walks on until `isOver`, which is asked between acts. Throws `Stuck` where it gets nowhere. */
  async walk(
    pages: () => Promise<Page>,
    isOver: (rows: Readonly<Record<string, StepRow>>) => boolean | Promise<boolean>,
  ): Promise<void> {
    const { patience = usualPatience } = this.#options;
    this.#quietSince = Date.now();
    while (true) {
      const page = await pages();
      await this.#report(page);
      if (await isOver(this.#known)) return;
      const step = Object.entries(this.#known).find(([, row]) => row.status === 'current')?.[0];
      await this.#options.meanwhile?.(step);
      // What is looked at may go while it is looked at.
      if (await this.#act(page, step).catch(unlessPageChanged)) this.#quietSince = Date.now();
      else if (Date.now() - this.#quietSince > patience)
        throw new Stuck(`Step ${step ?? '-'}: ${this.#puzzle ?? 'nothing to do'} for ${patience / 1000} s on ${page.url()}`);
      await pause(120);
    }
  }

  /** From now on somebody else signs in where a sign-in page asks. */
  becomes(person: Person): void {
    this.#person = person;
  }

  async #report(page: Page): Promise<void> {
    const { panel } = this.#options;
    const rows = panel ? await stepRows(panel) : {};
    const fresh = Object.entries(rows).filter(([id, row]) => row.status === 'done' && this.#known[id]?.status !== 'done');
    this.#known = rows;
    if (fresh.length > 0) {
      this.#quietSince = Date.now();
      await this.#options.done?.(fresh, page);
    }
  }

  /** One act; `false` where there is nothing to do but wait. */
  async #act(page: Page, step: string | undefined): Promise<boolean> {
    const signingIn = await signIn(page, this.#person, this.#options.knowledge.awsUser);
    if (signingIn) return this.#do(signingIn, `sign in at ${page.url()}: ${signingIn.what}`);
    const overlay = await findOverlay(page);
    if (!overlay) return false;
    const card = (await readCard(overlay.frame)) ?? { text: '', buttons: [], word: undefined };
    if (overlay.state === 'pointing' && overlay.step) await this.#options.pointed?.(overlay.step, page, overlay.ring);
    const act = await this.#choose(page, overlay, card, step);
    if (!act) return false;
    const read = `${card.text} ${await readAt(overlay)}`;
    return this.#do(act, `${step} ${overlay.step} ${act.what}`, { read, heard: `${overlay.step}: ${act.what}` });
  }

  /** Does it, unless the same was done just now and may still have its effect. */
  async #do(act: Act, told: string, { read = '', heard }: { read?: string; heard?: string } = {}): Promise<boolean> {
    if (told === this.#lastAct && Date.now() - this.#lastActAt < this.#timeToAnswer(act, read)) return false;
    this.#puzzle = undefined;
    await pause(this.#options.pace);
    const problem = await act.do().catch(unlessPageChanged);
    if (problem !== undefined) {
      // It could not be done yet: a person looks again.
      this.#puzzle = `${act.what}: ${problem}`;
      return false;
    }
    if (heard !== undefined) this.#options.acting?.(heard);
    this.#countTries(told);
    this.#lastRead = read;
    this.#lastActAt = Date.now();
    return true;
  }

  #timeToAnswer(act: Act, read: string): number {
    if (act.isSure && read === this.#lastRead) return answeringPress;
    return answering[this.#tries] ?? 0;
  }

  async #choose(page: Page, overlay: Overlay, read: CardRead, step: string | undefined): Promise<Act | undefined> {
    // A warning because the pointer happens to rest where it had better not press: it is moved away.
    if (overlay.state === 'warning' && read.buttons.includes(cardStrings.goAhead))
      return { what: 'heed the warning', do: async () => void (await page.mouse.move(4, 4)) };
    const card = await this.#cardAct(overlay, read, step);
    if (card) return card;
    if (overlay.state !== 'pointing') return undefined;
    const element = await elementAtRing(overlay);
    if (!element) return undefined;
    const { field, label, filled } = await describe(element);
    const besides = field ? undefined : this.#besides(overlay.step ?? '', label);
    if (besides) return { what: `also choose ${besides}`, do: () => this.#chooseToo(element, overlay, besides) };
    if (!field) return { what: `click ${label}`, isSure: true, do: () => pressInRing(element) };
    if (filled) return undefined;
    const text = read.word ?? soughtFor(read.text) ?? this.#options.knowledge.answer(overlay.step ?? '', label);
    if (text === undefined) {
      // The page may just be moving under the eyes; a person looks again.
      this.#puzzle = `nobody told what to type into “${label}”`;
      return undefined;
    }
    return { what: `type into ${label}`, do: () => typeOnce(element, text) };
  }

  /** The card's own buttons, where the card offers what the step needs. */
  async #cardAct(overlay: Overlay, { text, buttons }: CardRead, step: string | undefined): Promise<Act | undefined> {
    const press = (name: string): Act => ({
      what: `card: ${name}`,
      do: async () => void (await pressOnCard(overlay.frame, name)),
    });
    const starting = (start: string) => buttons.find((name) => name.startsWith(start.split('{')[0] ?? start));
    const region = buttons.find((name) => name === wording.keepRegion.replace('{region}', 'us-east-1'));
    if (region) return press(region);
    if (buttons.includes(cardStrings.showTarget)) return press(cardStrings.showTarget);
    if (overlay.state === 'missing' && step && text.includes('another page'))
      return {
        what: 'go there',
        // A console takes its time to open.
        isSure: true,
        do: () => this.#pressInPanel(`li[data-step="${step}"] [data-action="go"]`),
      };
    const element = overlay.ring ? await elementAtRing(overlay) : undefined;
    const at = element ? await describe(element) : undefined;
    if (at?.field || at?.file) {
      const secret = buttons.find((name) => name === wording.fillFromPanel);
      const fill = buttons.find((name) => name !== secret && name.startsWith('Fill in'));
      if (fill && !at.filled) return press(fill);
      if (secret && at.password)
        return {
          what: 'panel: fill the token',
          do: () => this.#pressInPanel('[data-capture="scim-token"] [data-action="fill"]'),
        };
    }
    const keep = starting(wording.keepBoth) ?? starting(wording.keep);
    if (keep && at && !at.control) return press(keep);
    return undefined;
  }

  /** What the person chooses of their own accord beside what is pointed at; once. */
  #besides(step: string, label: string): string | undefined {
    const wanted = this.#options.knowledge.besides(step, label);
    return wanted !== undefined && !this.#chosenToo.has(`${step} ${wanted}`) ? wanted : undefined;
  }

  async #pressInPanel(selector: string): Promise<undefined> {
    const { panel } = this.#options;
    if (!panel) throw new Stuck('There is no panel');
    await pressInPanel(panel, selector);
  }

  /** Counts only once the page shows the choice: what is chosen says so, or stands elsewhere from now on. */
  async #chooseToo(target: ElementHandle<Element>, { step }: Overlay, text: string): Promise<string | undefined> {
    const row = await rowBeside(target, text);
    const problem = row ? await pressOnce(row) : 'it is not there';
    if (!row || problem !== undefined) return problem;
    await until(
      () => row.evaluate((one) => !one.isConnected || one.getAttribute('aria-selected') === 'true'),
      () => `${text} was pressed, but not chosen`,
    );
    this.#chosenToo.add(`${step} ${text}`);
    return undefined;
  }

  #countTries(act: string): void {
    this.#tries = act === this.#lastAct ? this.#tries + 1 : 1;
    this.#lastAct = act;
    if (this.#tries > attempts) throw new Stuck(`Did the same thing ${attempts} times without effect: ${act}`);
    // Going round in circles is being stuck as well.
    const rounds = (this.#rounds.get(act) ?? 0) + 1;
    this.#rounds.set(act, rounds);
    if (rounds > attempts * 2) throw new Stuck(`Came back to the same thing ${rounds} times: ${act}`);
  }
}

/** Presses what is under the ring, in the ring's middle. */
async function pressInRing(element: ElementHandle<Element>): Promise<string | undefined> {
  const offset = await ringOn(element);
  return offset ? pressOnce(element, { offset }) : 'the ring has gone';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
