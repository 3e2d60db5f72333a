import { currentStep, type Progress, type StepRecord } from '../core/progress.ts';
import type { Sighting } from '../core/sighting.ts';
import type { StepId } from '../lab/ids.ts';
import { lab, step as stepOf } from '../lab/lab.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { MappingCheck } from './mapping-check.tsx';
import { StepActions } from './step-actions.tsx';
import { StepDetails } from './step-details.tsx';

interface Watched {
  readonly progress: Progress;
  readonly sighting: Sighting;
  readonly seenPrivately: readonly StepId[];
}

/** The whole lab by sections, each step with its status and its proof. */
export function SectionList(watched: Watched) {
  const current = currentStep(watched.progress);
  return (
    <div class="sections">
      {lab.sections.map((section, index) => {
        const ids = Object.keys(section.steps) as StepId[];
        const done = ids.filter((id) => watched.progress.steps[id]).length;
        return (
          <details key={section.title} open={current !== undefined && ids.includes(current)}>
            <summary>
              <h2>
                {index + 1}. {section.title}
              </h2>
              <span class="soft count">
                {done}/{ids.length}
              </span>
            </summary>
            <p class="soft">{section.about}</p>
            <ol class="steps">
              {ids.map((id) => (
                <Row key={id} id={id} {...watched} />
              ))}
            </ol>
          </details>
        );
      })}
    </div>
  );
}

/** Why a step counts as behind the person; of one that came with a file, that it did. */
function wordProof({ status, proof, imported }: StepRecord): string {
  if (imported) return `: ${strings.fromFile}`;
  return status === 'done' ? `: ${strings.proofs[proof]}` : '';
}

function Row({ id, progress, sighting, seenPrivately }: Watched & { id: StepId }) {
  const record = progress.steps[id];
  const status = record ? record.status : currentStep(progress) === id ? 'current' : 'todo';
  return (
    <li
      data-step={id}
      data-status={status}
      data-proof={record?.proof}
      data-from={record?.imported ? 'file' : undefined}
      data-seen={seenPrivately.includes(id) && !record ? 'privately' : undefined}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      <details>
        <summary>
          <span class="mark" aria-hidden="true" />
          <span class="number">{id}</span>
          <span class="name">{format(stepOf(id).title, { ...progress.names })}</span>
          <span class="status">
            {strings.statuses[status]}
            {record && wordProof(record)}
          </span>
        </summary>
        <StepDetails step={id} progress={progress} sighting={sighting} />
        {id === '5.5' && status !== 'current' && <MappingCheck sighting={sighting} />}
        {seenPrivately.includes(id) && !record && <p class="notice good">{strings.seenPrivately}</p>}
        <StepActions step={id} progress={progress} />
      </details>
    </li>
  );
}
