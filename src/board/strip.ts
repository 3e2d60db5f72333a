import type { Report } from '../core/class/report.ts';
import type { StepId } from '../lab/ids.ts';
import { lab, labStepIds, stepIds } from '../lab/lab.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';

/** A participant's steps as one picture and one sentence. */
export interface Strip {
  /** SVG path data of each look, in the units of `stripSize`. */
  readonly paths: { readonly [look in Look]: string };
  readonly words: string;
}

export type Look = 'done' | 'skipped' | 'todo' | 'here';

/** Of one step, of the gap after it, and of the further one between two sections. */
const [step, gap, sectionGap] = [5, 2, 5];
/** Of what of each step is coloured: a done one is of full height, a skipped one of half, one not yet reached a line on the floor. */
const heights: { readonly [look in Look]: number } = { done: 14, skipped: 7, todo: 3, here: 14 };
/** From the top down to where the steps begin: above them is room for the mark. */
export const markHeight = 4;
const floor = markHeight + heights.done;

const sectionOf = new Map(lab.sections.flatMap(({ steps }, index) => Object.keys(steps).map((id) => [id, index])));
const lefts = labStepIds.map((id, index) => index * (step + gap) + sectionGap * (sectionOf.get(id) ?? 0));

/** Width and height of the picture in its own units; it is stretched to what room there is. */
export const stripSize = { width: (lefts.at(-1) ?? 0) + step, height: floor } as const;

const known = new WeakMap<Report, Strip>();

/** The strip of a report, worked out once. */
export function stripOf(report: Report): Strip {
  const before = known.get(report);
  if (before) return before;
  const paths = { done: '', skipped: '', todo: '', here: '' };
  for (const [index, id] of labStepIds.entries()) {
    const look = id === report.current ? 'here' : (report.steps[id]?.status ?? 'todo');
    const [left = 0, height] = [lefts[index], heights[look]];
    paths[look] += `M${left} ${floor}v${-height}h${step}v${height}z`;
    // The mark points at where they are.
    if (look === 'here') paths.here += `M${left + step / 2} ${markHeight}l-${step} -${markHeight}h${2 * step}z`;
  }
  const strip = { paths, words: wordsOf(report) };
  known.set(report, strip);
  return strip;
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
