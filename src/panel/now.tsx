import type { Progress } from '../core/progress.ts';
import type { Sighting } from '../core/sighting.ts';
import type { StepId } from '../lab/ids.ts';
import { step as stepOf } from '../lab/lab.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';
import { wordWarning } from '../ui/word-card.ts';
import { MappingCheck } from './mapping-check.tsx';
import { StepActions } from './step-actions.tsx';
import { StepDetails } from './step-details.tsx';

/** The current step in words: what to do, what the lab calls it, what it is called here, what to beware of. */
export function Now({
  step,
  progress,
  sighting,
  seenPrivately,
}: {
  step: StepId;
  progress: Progress;
  sighting: Sighting;
  seenPrivately: boolean;
}) {
  const { title } = stepOf(step);
  return (
    <section class="now" aria-labelledby="now-title">
      <h2 id="now-title">
        <span class="chip">{step}</span> {format(title, { ...progress.names })}
      </h2>
      <Warnings progress={progress} />
      <StepDetails step={step} progress={progress} sighting={sighting} />
      {step === '5.5' && <MappingCheck sighting={sighting} />}
      {seenPrivately && <p class="notice good">{strings.seenPrivately}</p>}
      <StepActions step={step} progress={progress} />
    </section>
  );
}

/** The mistakes that are open now, wherever they were seen. */
function Warnings({ progress }: { progress: Progress }) {
  const open = Object.keys(progress.open) as MistakeId[];
  if (open.length === 0) return null;
  return (
    <div role="alert">
      {open.map((id) => {
        const { title, say } = wordWarning(id, progress.names);
        return (
          <p key={id} class="warning" data-mistake={id}>
            <strong>{title}</strong> {say}
          </p>
        );
      })}
    </div>
  );
}
