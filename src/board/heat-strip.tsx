import type { StepHeat } from '../core/class/stuck.ts';
import { lab, labStepIds } from '../lab/lab.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { tinyTime } from '../ui/words-for-time.ts';
import { memo } from './memo.ts';
import { titleOf } from './step-title.ts';

interface Props {
  /** None while the class has not been gone through yet. */
  readonly heat: readonly StepHeat[] | undefined;
  readonly people: number;
  /** The step that the table is narrowed to. */
  readonly chosen: string;
  /** Where it is left out, the strip is only looked at. */
  readonly choose?: ((step: string) => void) | undefined;
}

/** Where the class is and where it sticks: a column for each step. The clean-up is shown once somebody is there. */
export const HeatStrip = memo(({ heat, ...props }: Props) => (
  <section class="heat" aria-labelledby="heat">
    <p>
      <b id="heat">{strings.heat}</b> <span class="soft">{strings.heatAbout}</span>
    </p>
    <div class="sections">{heat && <Sections heat={heat} {...props} />}</div>
  </section>
));

function Sections({ heat, people, chosen, choose }: Props & { readonly heat: readonly StepHeat[] }) {
  const isCleaning = heat.some(({ id, here, done, skipped }) => !labStepIds.includes(id) && here + done + skipped > 0);
  const shown = heat.filter(({ id }) => isCleaning || labStepIds.includes(id));
  // A single person is no tower.
  const most = Math.max(4, ...shown.map(({ here }) => here));
  return (
    <>
      {lab.sections.map(({ title, steps }, index) => {
        const columns = shown.filter(({ id }) => id in steps);
        return columns.length === 0 ? null : (
          <div key={title} class="section" style={{ flexGrow: columns.length }}>
            <ol aria-label={title}>
              {columns.map((step) => (
                <Column key={step.id} {...step} most={most} people={people} chosen={chosen} choose={choose} />
              ))}
            </ol>
            <p class="title" title={title} aria-hidden="true">
              <b>{index + 1}</b> {title}
            </p>
          </div>
        );
      })}
    </>
  );
}

interface ColumnProps extends StepHeat, Pick<Props, 'people' | 'chosen' | 'choose'> {
  readonly most: number;
}

const Column = memo(({ most, people, chosen, choose, ...step }: ColumnProps) => {
  const { id, here, stuck, done, skipped, median } = step;
  const words = inWords(step);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  // What it draws is said in words by the title, which so is its name.
  const drawn = (
    <span class="drawn" aria-hidden="true">
      <span class="count">{here || ''}</span>
      <span class="bar" style={{ '--height': share(here, most), '--stuck-share': share(stuck, here) }} />
      <span class="behind" style={{ '--behind': share(done + skipped, people) }} />
      <span class="id">{id.split('.')[1]}</span>
      <span class="median">{median === undefined ? '' : tinyTime(median)}</span>
    </span>
  );
  return (
    <li data-heat={id} data-here={here} data-stuck={stuck}>
      {choose ? (
        <button type="button" title={words} aria-pressed={chosen === id} onClick={() => choose(chosen === id ? '' : id)}>
          {drawn}
        </button>
      ) : (
        <span class="column" role="img" title={words}>
          {drawn}
        </span>
      )}
    </li>
  );
});

function inWords({ id, here, stuck, done, skipped, median }: StepHeat): string {
  const counts = { here: String(here), stuck: String(stuck), done: String(done), skipped: String(skipped) };
  const words = format(strings.heatStep, { step: id, title: titleOf(id), ...counts });
  return median === undefined ? words : words + format(strings.heatMedian, { time: tinyTime(median) });
}
