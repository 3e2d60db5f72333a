import { type ComponentChildren, options, render } from 'preact';
import * as v from 'valibot';
import { BoardPage } from '../../../src/board/board.tsx';
import { Board } from '../../../src/core/class/board.ts';
import { csvOf } from '../../../src/core/class/export-csv.ts';
import { statementsOf } from '../../../src/core/class/export-xapi.ts';
import { messageSchemas } from '../../../src/core/class/messages.ts';
import { attendeeSchema, reportOf } from '../../../src/core/class/report.ts';
import { boardSchema, personSchema } from '../../../src/core/class/saved-board.ts';
import type { Diagnosis } from '../../../src/core/diagnosis.ts';
import { packSchema } from '../../../src/core/lab-pack.ts';
import { currentStep } from '../../../src/core/progress.ts';
import { progressSchema, readProgress } from '../../../src/core/saved-progress.ts';
import { sighting as sightingSchema } from '../../../src/core/sighting-schema.ts';
import type { PageId, TargetId } from '../../../src/lab/ids.ts';
import { lab, pageIds, stepIds } from '../../../src/lab/lab.ts';
import { Diagnostics } from '../../../src/panel/diagnostics.tsx';
import { Panel } from '../../../src/panel/panel.tsx';
import { writeBoardOf } from '../../../src/platform/stored-boards.ts';
import { openClassKept } from '../../../src/platform/stored-classes.ts';
import { OwnPage } from '../../../src/ui/own-page.tsx';
import { answerBy, store } from './fake-extension.ts';
import { type Schema, Values } from './values.ts';

/** What came of rendering many values. */
export interface Outcome {
  readonly rendered: number;
  /** What broke, with the value that did it; a few of them. */
  readonly broken: readonly string[];
  /** Alternatives that never came. */
  readonly open: readonly string[];
}

const schema = (one: unknown) => one as Schema;
// Effects wait for no frame: hundreds of values are shown.
options.requestAnimationFrame = (work) => setTimeout(work);

const keys = (path: string): readonly string[] | undefined => {
  if (path.endsWith('pages')) return pageIds;
  const [, page] = /pages\/(.+)\/targets$/.exec(path) ?? [];
  if (page !== undefined) return Object.keys(lab.pages[page as PageId]?.targets ?? {});
  return path === 'refusals' ? ['stale', 'malformed', 'of-tomorrow', 'a'] : undefined;
};

/** Renders values until all alternatives have come, or so many. */
async function renderAll(values: Values, most: number, one: () => Promise<readonly string[]>): Promise<Outcome> {
  const broken: string[] = [];
  let rendered = 0;
  while (rendered < most && broken.length < 3 && (rendered < 40 || values.open.length > 0)) {
    broken.push(...(await one()));
    rendered++;
  }
  return { rendered, broken, open: values.open.slice(0, 20) };
}

let root: HTMLElement | undefined;

/** Shows a page of ours as it ships, but for the browser's API; what there was before goes. */
async function show(page: ComponentChildren): Promise<HTMLElement> {
  if (root) render(null, root);
  root?.remove();
  root = document.body.appendChild(document.createElement('div'));
  render(<OwnPage remedies={<i data-remedies="" />}>{page}</OwnPage>, root);
  await rest();
  return root;
}

/** Until what was asked for has come, and is rendered. */
async function rest(): Promise<void> {
  for (let turns = 0; turns < 4; turns++) await new Promise((resolve) => setTimeout(resolve));
}

/** What a page says that has broken, or failed at something. */
function faults(page: HTMLElement, value: unknown, wanted: (page: HTMLElement) => boolean): string[] {
  const said = [...page.querySelectorAll<HTMLElement>('[data-broken], [data-trouble="failed"]')].map((one) => one.innerText);
  if (!wanted(page)) said.push('What should be there is not');
  if ('harmed' in globalThis) said.push('Markup was taken for markup');
  return said.map((text) => `${text.slice(0, 300)} with ${JSON.stringify(value)?.slice(0, 3_000)}`);
}

/** The panel with every kind of stored state. */
export function panel(seed: number, most: number): Promise<Outcome> {
  const values = new Values({ seed, keys });
  const make = (one: unknown, path: string) => values.make(schema(one), path);
  return renderAll(values, most, async () => {
    const progress = make(progressSchema, 'progress');
    const read = readProgress(JSON.parse(JSON.stringify(progress)));
    if (!read.ok) return [`The value is not admitted: ${JSON.stringify(progress).slice(0, 2_000)}`];
    const attendee = make(attendeeSchema, 'attendee');
    const packs = [0, 1, 2].map((id) => ({ id: `pack-${id}`, at: 1, pack: make(packSchema, 'pack') }));
    const asides = [1, 2].map((at) => ({ at, why: 'newer-version', was: make(progressSchema, 'aside'), recovered: at === 1 }));
    const said = { room: make(messageSchemas.room, 'room'), note: make(messageSchemas.note, 'note') };
    const invite = { name: 'A class', broker: 'wss://broker.example', id: 'a'.repeat(16), secret: 'x', instructor: 'y' };
    const joined = {
      invite,
      at: 1,
      link: 'open',
      since: 1,
      isPending: false,
      helpTo: make(messageSchemas.helpTo, 'helpTo'),
      ...said,
    };
    const sighting = make(sightingSchema, 'sighting');
    const report = reportOf(read.value, { ...(attendee as { name: string }), sequence: 1, at: 1 });
    answerBy(({ type }) => (type === 'preview-report' ? { report } : null));
    store('session', { sightings: [{ sighting, at: 1 }], class: { attendee, joined, left: [], unconfirmed: [] } });
    store('local', { progress, 'lab-packs': packs, 'progress-set-aside': asides });
    const page = await show(<Panel />);
    const state = { progress, attendee, packs, asides, said, sighting };
    return faults(page, state, () => page.querySelectorAll('[data-step]').length === stepIds.length);
  });
}

/** The diagnostics page with every kind of sighting. */
export function diagnostics(seed: number, most: number): Promise<Outcome> {
  const values = new Values({ seed, keys });
  return renderAll(values, most, async () => {
    const pages = (values.make(schema(sightingSchema), '') as { pages: Diagnosis['frames'][number]['pages'] }).pages;
    const option = {
      role: 'button',
      score: Number.NaN,
      called: 99,
      visible: true,
      covered: false,
      inPart: true,
      verdict: 'no',
    } as const;
    const [page = 'aws/settings'] = pages.map((one) => one.page);
    const target = `${page}.${Object.keys(lab.pages[page].targets)[0]}` as TargetId;
    const frame = { tab: 1, frame: 0, portal: 'aws', pages, options: [option] } as const;
    const diagnosis: Diagnosis = { step: '1.1', target, frames: [frame, { ...frame, frame: 1, unknown: true }] };
    answerBy(() => diagnosis);
    const shown = await show(<Diagnostics />);
    return faults(shown, diagnosis, () => shown.querySelectorAll('[data-frame]').length === 2);
  });
}

/** The board with every kind of kept row: the table, somebody's detail, the projector, both exports. */
export function board(seed: number, most: number): Promise<Outcome> {
  const values = new Values({ seed, keys });
  let classes = 0;
  return renderAll(values, most, async () => {
    await openClassKept.set('cards');
    const head = values.make(schema(boardSchema), '') as object;
    const people = Array.from({ length: 6 }, (_, at) => ({
      ...(values.make(schema(personSchema), 'person') as object),
      id: `${at}${classes++}`.padStart(22, '0'),
    }));
    const kept = { ...head, people };
    const read = Board.from(kept);
    if (!read.ok) return [`The board is not admitted: ${JSON.stringify(kept).slice(0, 2_000)}`];
    csvOf(read.value.rows);
    await statementsOf(read.value.rows, { classId: 'cards', endedAt: 1 });
    await writeBoardOf('cards', { head, people: new Map(people.map((one) => [one.id, one])), numbers: [], isWhole: true });
    const page = await show(<BoardPage />);
    for (let tries = 0; tries < 50 && !page.querySelector('[data-line]'); tries++) await rest();
    const said = faults(page, kept, () => page.querySelector('[data-line]') !== null);
    for (const name of page.querySelectorAll<HTMLElement>('tr[data-id] button.name')) {
      name.click();
      await rest();
      said.push(...faults(page, kept, () => true));
    }
    page.querySelector<HTMLElement>('[data-action="projector"]')?.click();
    await rest();
    return [...said, ...faults(page, kept, () => true)];
  });
}

/** To see that values are what they are said to be. */
export function admitted(): boolean {
  return v.is(progressSchema, new Values({ seed: 1, keys }).make(schema(progressSchema)));
}

/** To see that the test sees what it should: a page that breaks with one step of the lab, and names it. */
export async function withFault(): Promise<readonly string[]> {
  const Faulty = () => <p>{currentStep(undefined as never)}</p>;
  return faults(await show(<Faulty />), 'nothing', () => true);
}
