import { useEffect, useRef, useState } from 'preact/hooks';
import { onBoardClock } from '../core/class/board-clock.ts';
import type { Row } from '../core/class/row.ts';
import { durationsOf, stuckness } from '../core/class/stuck.ts';
import { handOf } from '../core/class/view.ts';
import { lab, stepIds } from '../lab/lab.ts';
import { type MistakeId, mistakes } from '../lab/mistakes.ts';
import { boardStrings as strings } from '../ui/strings/board.ts';
import { format } from '../ui/strings.ts';
import { shortTime, timeOfDay, tinyTime } from '../ui/words-for-time.ts';
import { NoteForm } from './announce.tsx';
import { HandSign } from './hand-sign.tsx';
import { Answers, type OwnName } from './help-queue.tsx';
import { memo } from './memo.ts';
import { editionsOf } from './row.tsx';
import type { Session } from './session.ts';
import { titleOf } from './step-title.ts';
import { stripOf } from './strip.ts';
import { useLive } from './use-live.ts';

interface Props {
  readonly session: Session;
  readonly id: string;
  readonly ownName: OwnName;
  close(): void;
}

/** All that is known of one participant, and what can be done for them; nothing once they are off the board. */
export function Detail({ session, id, ...props }: Props) {
  useLive(session.live, 'rows');
  const row = session.board.rows.get(id);
  return row ? <DetailOf session={session} row={row} {...props} /> : null;
}

function DetailOf({ session, row, ownName, close }: Omit<Props, 'id'> & { readonly row: Row }) {
  const { report } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whom it is about has changed: that is where the person reads on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is what it depends on.
  useEffect(() => heading.current?.focus(), [row.id]);
  const hand = handOf(row);
  const { medians, now } = session.live.overview;
  const { severity, on } = stuckness(row, medians, now);
  return (
    <section
      class="detail"
      data-detail={row.id}
      aria-labelledby="detail"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header>
        <h2 id="detail" ref={heading} tabIndex={-1}>
          {report.name}
        </h2>
        <button type="button" data-action="close-detail" onClick={close}>
          {strings.closeDetail}
        </button>
      </header>
      <p class="soft">{stripOf(report).words}</p>
      {severity.startsWith('stuck') && <p class="sign stuck">■ {format(strings.stuckFor, { time: shortTime(on) })}</p>}
      {hand && (
        <div class="hand-up">
          <p class="sign hand">
            <HandSign /> {hand.coming ? format(strings.coming, { name: hand.coming }) : strings.hand}
          </p>
          <Answers session={session} row={row} hand={hand} ownName={ownName} />
        </div>
      )}
      <Warnings row={row} />
      <Facts row={row} now={now} />
      {session.lineState !== 'none' && (
        <NoteForm
          label={format(strings.noteTo, { name: report.name })}
          name="note-to"
          known={row.note?.text ?? ''}
          send={(text) => session.note(text, row.id)}
        />
      )}
      <Steps row={row} />
      <Remove key={row.id} name={report.name} remove={() => session.remove(row.id)} />
    </section>
  );
}

function Warnings({ row }: { readonly row: Row }) {
  const open = Object.entries(row.report.warnings) as [MistakeId, number][];
  if (open.length === 0) return null;
  return (
    <>
      <h3>{strings.warnings}</h3>
      <ul class="warnings">
        {open.map(([id, since]) => (
          <li key={id} data-warning={id} class="notice">
            <b>⚠ {mistakes[id].title}</b>{' '}
            <span class="soft">{format(strings.since, { time: timeOfDay(onBoardClock(row, since)) })}</span>
            <br />
            {mistakes[id].say}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ row, now }: { readonly row: Row; readonly now: number }) {
  const { report, note } = row;
  const seen = now - row.seenAt < 60_000 ? strings.seenNow : format(strings.seenAgo, { time: shortTime(now - row.seenAt) });
  const facts: { readonly [fact in keyof typeof strings.facts]?: string | undefined } = {
    table: report.table,
    step: report.current && `${report.current} ${titleOf(report.current)}`,
    started: timeOfDay(onBoardClock(row, report.startedAt)),
    seen,
    source: row.source === 'live' ? `${strings.source.live}, ${strings.presenceLong[row.presence]}` : strings.source.card,
    edition: editionsOf(row) || undefined,
    note: note?.text || undefined,
  };
  return (
    <dl class="facts">
      {(Object.keys(facts) as (keyof typeof facts)[]).map((fact) =>
        facts[fact] ? (
          <div key={fact} data-fact={fact}>
            <dt>{strings.facts[fact]}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

const Steps = memo(({ row }: { readonly row: Row }) => {
  const { report } = row;
  const durations = durationsOf(report);
  return (
    <>
      <h3>{strings.steps}</h3>
      {lab.sections.map(({ title, steps }) => {
        const ids = stepIds.filter((id) => id in steps);
        return (
          <details key={title} open={ids.some((id) => report.steps[id] !== undefined || id === report.current)}>
            <summary>
              {title}{' '}
              <span class="count">
                {ids.filter((id) => report.steps[id]).length}/{ids.length}
              </span>
            </summary>
            <ol class="steps">
              {ids.map((id) => {
                const record = report.steps[id];
                const status = record?.status ?? (id === report.current ? 'here' : 'todo');
                const took = durations[stepIds.indexOf(id)];
                return (
                  <li key={id} data-step={id} data-status={status} data-proof={record?.proof}>
                    <span class="mark" aria-hidden="true" />
                    <span class="number">{id}</span>
                    <span class="title">{titleOf(id)}</span>
                    <span class="soft how">
                      {[
                        strings.status[status],
                        record?.status === 'done' ? strings.proof[record.proof] : '',
                        took === undefined || Number.isNaN(took) ? '' : format(strings.took, { time: tinyTime(took) }),
                        record ? timeOfDay(onBoardClock(row, record.at)) : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                );
              })}
            </ol>
          </details>
        );
      })}
    </>
  );
});

function Remove({ name, remove }: { readonly name: string; remove(): void }) {
  const [sure, ask] = useState(false);
  if (!sure)
    return (
      <button type="button" class="danger" data-action="remove-participant" onClick={() => ask(true)}>
        {strings.remove}
      </button>
    );
  return (
    <p role="alert" class="actions">
      {format(strings.removeSure, { name })}{' '}
      <button type="button" class="danger" data-action="remove-participant-yes" onClick={remove}>
        {strings.yes}
      </button>
      <button type="button" onClick={() => ask(false)}>
        {strings.no}
      </button>
    </p>
  );
}
