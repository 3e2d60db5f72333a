import type { Mark, Progress } from '../core/progress.ts';
import { currentStep } from '../core/progress.ts';
import type { StepId } from '../lab/ids.ts';
import { ask, newId } from '../platform/messages.ts';
import { panelStrings as strings } from '../ui/strings.ts';

/** Go there, done, skip, undo: what a person can do with any step. */
export function StepActions({ step, progress }: { step: StepId; progress: Progress }) {
  const record = progress.steps[step];
  const mark = (what: Mark) => void ask('mark', { id: newId(), mark: what });
  return (
    <div class="actions">
      {currentStep(progress) !== step && !record && (
        <button type="button" data-action="work-on" onClick={() => mark({ jumpTo: step })}>
          {strings.workOn}
        </button>
      )}
      <button type="button" data-action="go" onClick={() => void ask('go', { step })}>
        {strings.go}
      </button>
      {record ? (
        <button type="button" data-action="undo" onClick={() => mark({ step, as: 'todo' })}>
          {strings.undo}
        </button>
      ) : (
        <>
          <button type="button" data-action="done" onClick={() => mark({ step, as: 'done' })}>
            {strings.done}
          </button>
          <button type="button" data-action="skip" onClick={() => mark({ step, as: 'skipped' })}>
            {strings.skip}
          </button>
        </>
      )}
    </div>
  );
}
