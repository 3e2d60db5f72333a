import type { Report } from '../../core/class/report.ts';
import type { Names } from '../../core/progress.ts';
import { labStepIds, stepIds, step as stepOf } from '../../lab/lab.ts';
import type { MistakeId } from '../../lab/mistakes.ts';
import { reportStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { wordWarning } from '../../ui/word-card.ts';

/** A report in words: all that it says, and what none ever says. */
export function ReportList({ report, names }: { readonly report: Report; readonly names: Names }) {
  const { current, since, steps, warnings, editions, help, lab, startedAt } = report;
  const done = labStepIds.filter((id) => steps[id]?.status === 'done').length;
  const skipped = labStepIds.filter((id) => steps[id]?.status === 'skipped').length;
  const reported = stepIds.filter((id) => steps[id]);
  const open = Object.keys(warnings) as MistakeId[];
  const seen = (['aws', 'azure'] as const).flatMap((portal) =>
    editions[portal] ? [`${strings.portals[portal]} ${editions[portal]}`] : [],
  );
  return (
    <div class="report">
      <dl>
        <Line name={strings.name}>{report.name}</Line>
        {report.table && <Line name={strings.table}>{report.table}</Line>}
        <Line name={strings.current}>
          {current ? `${current} ${format(stepOf(current).title, { ...names })}` : strings.done},{' '}
          {format(strings.since, { time: clock(since) })}
        </Line>
        <Line name={strings.steps}>
          {format(strings.stepsCount, { done: String(done), skipped: String(skipped), total: String(labStepIds.length) })}
        </Line>
        <Line name={strings.warnings}>
          {open.map((id) => `${wordWarning(id, names).title} (${clock(warnings[id] ?? 0)})`).join(' · ') || strings.noWarnings}
        </Line>
        <Line name={strings.editions}>{seen.join(', ') || strings.noEditions}</Line>
        <Line name={strings.hand}>{help ? format(strings.handUp, { time: clock(help.since) }) : strings.handDown}</Line>
        <Line name={strings.times}>{format(strings.begun, { time: clock(startedAt), lab: lab.id, version: lab.version })}</Line>
      </dl>
      {reported.length > 0 && (
        <details>
          <summary>{strings.everyStep}</summary>
          <ul class="soft">
            {reported.map((id) => {
              const { status, proof, at } = steps[id] ?? { status: 'done', proof: 'observed', at: 0 };
              const words = { step: id, status: strings.status[status], proof: strings.proof[proof], time: clock(at) };
              return <li key={id}>{format(strings.stepLine, words)}</li>;
            })}
          </ul>
        </details>
      )}
      <p class="soft">{strings.besides}</p>
      <p class="soft">{strings.never}</p>
    </div>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
