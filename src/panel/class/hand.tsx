import type { ClassView } from '../../core/class/membership.ts';
import type { Names } from '../../core/progress.ts';
import { ask } from '../../platform/messages.ts';
import { joinedStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { wordWarning } from '../../ui/word-card.ts';

/** Raises a hand or takes it down, and says who is on their way. */
export function Hand({ membership, names }: { readonly membership: ClassView; readonly names: Names }) {
  const { help, joined } = membership;
  if (!help)
    return (
      <button type="button" class="main" data-action="raise-hand" onClick={() => void ask('raise-hand', { up: true })}>
        <HandSign /> {strings.raise}
      </button>
    );
  const { helpTo } = joined ?? {};
  const isComing = helpTo?.is === 'coming' && helpTo.about === help.since;
  return (
    <div class="notice" data-hand="up">
      <div class="row">
        <p>
          <HandSign /> {wordHand(help, names)}
        </p>
        <button type="button" data-action="lower-hand" onClick={() => void ask('raise-hand', { up: false })}>
          {strings.lower}
        </button>
      </div>
      <p role="status" data-help={isComing ? 'coming' : undefined}>
        {isComing && <strong>{helpTo.by ? format(strings.coming, { by: helpTo.by }) : strings.comingUnnamed}</strong>}
      </p>
    </div>
  );
}

function wordHand({ step, warning }: NonNullable<ClassView['help']>, names: Names): string {
  if (!step) return strings.raisedDone;
  return warning
    ? format(strings.raisedWith, { step, warning: wordWarning(warning, names).title })
    : format(strings.raised, { step });
}

/** A raised hand, drawn: not every system's font has one. */
function HandSign() {
  return (
    <svg class="hand-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d="M4.5 8V3.6a1 1 0 0 1 2 0V7V2.2a1 1 0 0 1 2 0V7 3.2a1 1 0 0 1 2 0V8 5.2a1 1 0 0 1 2 0V10.5c0 2.5-1.7 4.3-4.2 4.3-2 0-3-.8-4-2.5L2.4 9.3c-.6-1.2.7-2.2 1.5-1.3z"
        fill="currentColor"
      />
    </svg>
  );
}
