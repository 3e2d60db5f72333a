import type { StepHeat } from '../core/class/stuck.ts';
import { lab, labStepIds } from '../lab/lab.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { tinyTime } from '../ui/words-for-time.ts';
import { memo } from './memo.ts';
import { titleOf } from './step-title.ts';

interface Props {
  readonly heat: readonly StepHeat[];
  readonly people: number;
  /** The step that the table is narrowed to. */
  readonly chosen: string;
  /** Where it is left out, the strip is only looked at. */
  readonly choose?: ((step: string) => void) | undefined;
}

/** Where the class is and where it sticks: a column for each step. The clean-up is shown once somebody is there. */
export const HeatStrip = memo(({ heat, people, chosen, choose }: Props) => {
  const isCleaning = heat.some(({ id, here, done, skipped }) => !labStepIds.includes(id) && here + done + skipped > 0);
  const shown = heat.filter(({ id }) => isCleaning || labStepIds.includes(id));
  // A single person is no tower.
  const most = Math.max(4, ...shown.map(({ here }) => here));
  return (
    <section class="heat" aria-labelledby="heat">
      <p>
        <b id="heat">{strings.heat}</b> <span class="soft">{strings.heatAbout}</span>
      </p>
      <div class="sections">
        {lab.sections.map(({ title, steps }, index) => {
          const columns = shown.filter(({ id }) => id in steps);
          return columns.length === 0 ? null : (
            <div key={title} class="section" style={{ flexGrow: columns.length }}>
              <ol aria-label={title}>
                {columns.map((step) => (
                  <Column key={step.id} step={step} most={most} people={people} chosen={chosen} choose={choose} />
                ))}
              </ol>
              <p class="title" title={title} aria-hidden="true">
                <b>{index + 1}</b> {title}
              </p>
            </div>
          );
        })}
      </div>
      <HeatTable heat={shown} />
    </section>
  );
});

interface ColumnProps extends Pick<Props, 'people' | 'chosen' | 'choose'> {
  readonly step: StepHeat;
  readonly most: number;
}

function Column({ step, most, people, chosen, choose }: ColumnProps) {
  const { id, here, stuck, done, skipped, median } = step;
  const words = inWords(step);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
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
          <span class="hidden-but-read">{words}</span>
        </button>
      ) : (
        <span class="column" title={words}>
          {drawn}
        </span>
      )}
    </li>
  );
}

function inWords({ id, here, stuck, done, skipped, median }: StepHeat): string {
  const counts = { here: String(here), stuck: String(stuck), done: String(done), skipped: String(skipped) };
  const words = format(strings.heatStep, { step: id, title: titleOf(id), ...counts });
  return median === undefined ? words : words + format(strings.heatMedian, { time: tinyTime(median) });
}

/** The same for who can't see it. */
function HeatTable({ heat }: Pick<Props, 'heat'>) {
  const columns = strings.heatColumns;
  return (
    <div class="hidden-but-read">
      <table>
        <caption>{strings.heat}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.map(({ id, here, stuck, done, skipped, median }) => (
            <tr key={id}>
              <th scope="row">
                {id} {titleOf(id)}
              </th>
              {[here, stuck, done, skipped].map((count, index) => (
                <td key={columns[(['here', 'stuck', 'done', 'skipped'] as const)[index] ?? 'here']}>{count}</td>
              ))}
              <td>{median === undefined ? '–' : tinyTime(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
