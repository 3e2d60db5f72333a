// biome-ignore-all lint/a11y/noRedundantRoles: a table whose rows are laid out by themselves is no table to every browser.
import type { Row } from '../core/class/row.ts';
import type { Stuckness } from '../core/class/stuck.ts';
import { handOf } from '../core/class/view.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { HandSign } from './hand-sign.tsx';
import { memo } from './memo.ts';
import { titleOf } from './step-title.ts';
import { stripOf } from './strip.ts';
import { StripPicture } from './strip-picture.tsx';

interface Props {
  readonly row: Row;
  /** Their place among all who are shown, from 0. */
  readonly index: number;
  readonly severity: Stuckness['severity'];
  /** How long on their step, and how long ago they were heard of: in words, so that most frames change nothing. */
  readonly on: string;
  readonly seen: string;
  readonly isSelected: boolean;
  /** Whether it is the one that the Tab key reaches. */
  readonly isInReach: boolean;
  select(id: string): void;
}

/** One participant in the table. */
export const ParticipantRow = memo(({ row, index, severity, on, seen, isSelected, isInReach, select }: Props) => {
  const { id, report } = row;
  const { current } = report;
  const strip = stripOf(report);
  const long = strings.severityLong[severity] || undefined;
  return (
    <tr
      role="row"
      data-id={id}
      data-severity={severity}
      data-presence={row.presence}
      aria-rowindex={index + 2}
      class={isSelected ? 'selected' : ''}
      onClick={() => select(id)}
    >
      <th role="rowheader" scope="row">
        <button type="button" class="name" data-action="open-participant" tabIndex={isInReach ? 0 : -1} title={report.name}>
          {report.name}
        </button>
      </th>
      <td role="cell" class="table">
        {report.table ?? ''}
      </td>
      <td role="cell" class="progress" title={strip.words}>
        <StripPicture strip={strip} label={strip.words} />
      </td>
      <td role="cell" class="step" title={current && titleOf(current)}>
        {current ? (
          <>
            <b>{current}</b> {titleOf(current)}
          </>
        ) : (
          <b class="finished">✓ {strings.finished}</b>
        )}
      </td>
      <td role="cell" class="on" title={long} aria-label={long && `${long}, ${on}`}>
        {strings.severity[severity] + on}
      </td>
      <td role="cell" class="seen">
        {seen}
      </td>
      <td role="cell" class="edition" title={editionsOf(row)}>
        {shortEditionsOf(row)}
      </td>
      <td role="cell" class="signals">
        <Signals row={row} />
      </td>
    </tr>
  );
});

/** What asks for an eye: each with a sign and a word. */
function Signals({ row }: Pick<Props, 'row'>) {
  const hand = handOf(row);
  const warnings = Object.keys(row.report.warnings) as MistakeId[];
  const [first] = warnings;
  return (
    <div class="signs">
      {hand && (
        <span class="sign hand" title={hand.coming ? format(strings.coming, { name: hand.coming }) : strings.hand}>
          <HandSign /> {hand.coming ? format(strings.coming, { name: hand.coming }) : strings.hand}
        </span>
      )}
      {first && (
        <span class="sign warned" title={warnings.map((id) => mistakes[id].title).join('\n')}>
          ⚠ {warnings.length === 1 ? mistakes[first].title : format(strings.warningCount, { count: String(warnings.length) })}
        </span>
      )}
      {row.presence !== 'here' && row.presence !== 'unknown' && (
        <span class={`sign ${row.presence}`} title={strings.presenceLong[row.presence]}>
          {row.presence === 'dropped' ? '⊘' : '☾'} {strings.presence[row.presence]}
        </span>
      )}
      {row.isErased && (
        <span class="sign dropped" title={strings.erasedLong}>
          ⌫ {strings.erased}
        </span>
      )}
    </div>
  );
}

/** Of each portal the edition they are on. */
export function editionsOf({ report: { editions } }: Row): string {
  const { aws, azure } = editions;
  return [
    ...(aws ? [format(strings.editions.aws, { edition: aws })] : []),
    ...(azure ? [format(strings.editions.azure, { edition: azure })] : []),
  ].join(', ');
}

/** The same where there is little room: AWS’s year, then Azure’s, `’26 · ’23`. */
function shortEditionsOf({ report: { editions } }: Row): string {
  const { aws, azure } = editions;
  return aws || azure ? [aws, azure].map((edition) => (edition ? `’${edition.slice(2)}` : '–')).join(' · ') : '';
}
