import type { Report } from '../core/class/report.ts';
import type { StepId } from '../lab/ids.ts';
import { lab, labStepIds, stepIds } from '../lab/lab.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';

/** A participant's steps as one picture and one sentence. */
export interface Strip {
  /** CSS images: of the upper half and of the lower half. A step done fills both, one skipped the lower alone. */
  readonly upper: string;
  readonly lower: string;
  /** Where the step they are at has its middle; none where they are done. */
  readonly at?: string;
  readonly words: string;
}

type Look = 'done' | 'skipped' | 'todo' | 'here';

/** Between two sections, as a part of a step's width. */
const gap = 0.7;
const sectionOf = new Map(lab.sections.flatMap(({ steps }, index) => Object.keys(steps).map((id) => [id, index])));
const edges = labStepIds.map((id, index) => index + gap * (sectionOf.get(id) ?? 0));
const whole = (edges.at(-1) ?? 0) + 1;
const percent = (place: number) => `${((100 * place) / whole).toFixed(3)}%`;

/** A CSS image that covers what is between the steps in the colour of the text, and no step: it lies over every strip. */
export const betweenSteps = `linear-gradient(90deg, ${edges
  .flatMap((from, index) => {
    const to = edges[index + 1] ?? whole;
    const end = Math.min(to, from + 1);
    return [`#0000 ${percent(from)} calc(${percent(end)} - 1px)`, `currentcolor calc(${percent(end)} - 1px) ${percent(to)}`];
  })
  .join(', ')})`;

const known = new WeakMap<Report, Strip>();

/** The strip of a report, worked out once. */
export function stripOf(report: Report): Strip {
  const before = known.get(report);
  if (before) return before;
  const looks = labStepIds.map((id): Look => (id === report.current ? 'here' : (report.steps[id]?.status ?? 'todo')));
  const place = report.current ? labStepIds.indexOf(report.current) : -1;
  const strip = {
    upper: image(looks, { done: 'var(--done)', skipped: '#0000', todo: '#0000', here: 'var(--here)' }),
    lower: image(looks, { done: 'var(--done)', skipped: 'var(--skipped)', todo: '#0000', here: 'var(--here)' }),
    ...(place < 0 ? {} : { at: percent((edges[place] ?? 0) + 0.5) }),
    words: wordsOf(report),
  };
  known.set(report, strip);
  return strip;
}

/** Steps of one look in a row become one stop. */
function image(looks: readonly Look[], colours: { readonly [look in Look]: string }): string {
  const stops: string[] = [];
  for (let from = 0, to = 0; from < looks.length; from = to) {
    const look = looks[from] ?? 'todo';
    while (looks[to] === look) to++;
    stops.push(`${colours[look]} ${percent(edges[from] ?? 0)} ${percent(edges[to] ?? whole)}`);
  }
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

function wordsOf({ steps, current }: Report): string {
  const count = (ids: readonly StepId[], status: string) => ids.filter((id) => steps[id]?.status === status).length;
  const cleanUp = stepIds.filter((id) => !labStepIds.includes(id));
  const cleaned = cleanUp.filter((id) => steps[id]).length;
  const words = format(strings.strip, {
    done: String(count(labStepIds, 'done')),
    skipped: String(count(labStepIds, 'skipped')),
    at: current ? format(strings.stripAt, { step: current }) : strings.stripDone,
  });
  const more = { count: String(cleaned), all: String(cleanUp.length) };
  return cleaned === 0 ? words : words + format(strings.stripCleanUp, more);
}
