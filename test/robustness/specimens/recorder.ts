import type { Frame, Page } from 'puppeteer';
import type { Seen } from '../../../src/background/sightings.ts';
import { type Advice, advise } from '../../../src/core/advise.ts';
import type { Progress } from '../../../src/core/progress.ts';
import type { Sighting } from '../../../src/core/sighting.ts';
import { splitTarget } from '../../../src/core/target-id.ts';
import { wholeTab } from '../../../src/core/whole-tab.ts';
import type { StepId, TargetId } from '../../../src/lab/ids.ts';
import { page as pageOf } from '../../../src/lab/lab.ts';
import type { FileKind, Target } from '../../../src/lab/model.ts';
import type { Chromium } from '../../support/chromium.ts';
import { framesOf } from '../../support/frames.ts';
import { findOverlay } from '../../support/overlay.ts';
import type { Serialised } from '../in-page/serialise.ts';
import { harmlessProgress } from './harmless.ts';
import type { RecordedDocument, Specimen } from './specimen.ts';

/** How often a page is recorded anew while the participant tries the same thing again: the last time was the one that helped. */
const mostTries = 3;

/** What was stored when Crosswalk pointed. */
interface Moment {
  readonly progress: Progress;
  readonly sighting: Sighting;
  readonly advice: Advice & { readonly step: StepId; readonly target: TargetId };
}

/** Keeps the page whenever Crosswalk points at something new, before the participant acts. */
export class Recorder {
  readonly #edition: string;
  readonly #chromium: Chromium;
  /** The script that serialises a document, as an expression. */
  readonly #script: string;
  readonly #specimens = new Map<string, Specimen>();
  #last = '';
  #tries = 0;

  constructor(edition: string, chromium: Chromium, script: string) {
    this.#edition = edition;
    this.#chromium = chromium;
    this.#script = script;
  }

  get specimens(): readonly Specimen[] {
    const all = [...this.#specimens.values()];
    return all.map((specimen) => ({ ...specimen, fellows: fellowsOf(specimen, all) }));
  }

  async pointed(page: Page): Promise<void> {
    const overlay = await findOverlay(page);
    if (overlay?.state !== 'pointing' || !overlay.ring) return;
    const moment = await this.#moment(page);
    if (!moment || moment.advice.step !== overlay.step) return;
    const id = `${this.#edition}/${moment.advice.step}/${moment.advice.target}`;
    this.#tries = id === this.#last ? this.#tries + 1 : 1;
    if (this.#specimens.has(id) && (id !== this.#last || this.#tries > mostTries)) return;
    this.#last = id;
    const recorded = await this.#record(page, overlay.frame, targetOf(moment.advice.target).role === 'file');
    if (!recorded) return;
    // What came to be seen while it was recorded may have changed what is meant.
    const after = await this.#moment(page);
    if (after?.advice.target === moment.advice.target) this.#specimens.set(id, this.#specimen(id, moment, recorded));
  }

  #specimen(id: string, { progress, sighting, advice }: Moment, recorded: Pick<Specimen, 'documents' | 'at'>): Specimen {
    return {
      id,
      edition: this.#edition,
      step: advice.step,
      target: advice.target,
      deed: advice.deed,
      onTheWay: advice.onTheWay === true,
      each: targetOf(advice.target).each === true,
      fellows: [],
      ...recorded,
      progress: harmlessProgress(progress),
      fileKinds: filesChosen(sighting),
    };
  }

  /** What the extension knows now, and the advice that follows from it. */
  async #moment(page: Page): Promise<Moment | undefined> {
    const worker = await this.#chromium.worker();
    const stored = await worker.evaluate(async () => ({
      progress: (await chrome.storage.local.get('progress')).progress,
      sightings: (await chrome.storage.session.get('sightings')).sightings,
    }));
    const progress = stored.progress as Progress | undefined;
    const inTab = ((stored.sightings ?? []) as Seen[]).filter(({ sender }) => sender.address === page.url());
    if (!progress || inTab.length === 0) return undefined;
    const sighting = wholeTab(inTab.map((seen) => seen.sighting));
    const { step, target, ...rest } = advise(progress, sighting, '');
    return step && target ? { progress, sighting, advice: { ...rest, step, target } } : undefined;
  }

  /** All documents of the tab that are to be seen; nothing where the ring has gone meanwhile. */
  async #record(page: Page, at: Frame, seeksFile: boolean): Promise<Pick<Specimen, 'documents' | 'at'> | undefined> {
    const documents: RecordedDocument[] = [];
    let place = -1;
    for (const frame of framesOf(page)) {
      const serialised = await this.#serialise(frame, frame === at, seeksFile);
      if (!serialised || (frame !== page.mainFrame() && (serialised.width === 0 || serialised.height === 0))) continue;
      const { html, width, height, hasTruth } = serialised;
      if (hasTruth) place = documents.length;
      documents.push({ address: await addressOf(frame), width, height, html });
    }
    return place < 0 ? undefined : { documents, at: place };
  }

  async #serialise(frame: Frame, ring: boolean, seeksFile: boolean): Promise<Serialised | undefined> {
    const asked = frame.evaluate(`${this.#script}.serialise(${JSON.stringify({ ring, seeksFile })})`) as Promise<Serialised>;
    // A frame that is about to be taken away may never answer.
    return Promise.race([asked.catch(() => undefined), new Promise<undefined>((end) => setTimeout(() => end(undefined), 5_000))]);
  }
}

/** What was pointed at on the same page for the same step, and did not lead on to another. */
function fellowsOf({ step, target }: Specimen, all: readonly Specimen[]): TargetId[] {
  const { page } = splitTarget(target);
  const here = all.filter((one) => one.step === step && splitTarget(one.target).page === page);
  return here.flatMap((one, index) => {
    const next = here[index + 1];
    return next && one.target !== target && headingsOf(one) === headingsOf(next) ? [one.target] : [];
  });
}

/** What a page of a wizard is told from the next by. */
function headingsOf({ documents, at }: Specimen): string {
  const headings = documents[at]?.html.matchAll(/<(h[1-3])\b[^>]*>(.*?)<\/\1>/gs) ?? [];
  return [...headings].map(([, , inside = '']) => inside.replace(/<[^>]*>/g, '')).join(' | ');
}

function targetOf(id: TargetId): Target {
  const { page, name } = splitTarget(id);
  return pageOf(page).targets[name] as Target;
}

async function addressOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => location.href).catch(() => frame.url());
}

/** The file inputs for which Crosswalk remembers a file; that it was the right one, the walk shows. */
function filesChosen({ pages }: Sighting): [TargetId, FileKind][] {
  return pages.flatMap(({ page, targets }) =>
    Object.entries(targets).flatMap(([name, { states }]): [TargetId, FileKind][] => {
      const id = `${page}.${name}` as TargetId;
      if (targetOf(id).role !== 'file' || !states.includes('filled')) return [];
      return [[id, page.startsWith('aws/') ? 'idp-metadata' : 'sp-metadata']];
    }),
  );
}
