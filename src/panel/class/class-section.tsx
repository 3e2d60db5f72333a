import { useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { classStrings, joinStrings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { useLeavings, useMembership } from '../watched.ts';
import { AttendeeFields, useAttendeeDraft } from './attendee-fields.tsx';
import { hostOf, Join } from './join.tsx';
import { JoinedClass } from './joined-class.tsx';
import { ProgressCard } from './progress-card.tsx';

/** The class: a card for an instructor without any connection, or a class that is joined. */
export function ClassSection({ progress }: { readonly progress: Progress }) {
  const membership = useMembership();
  const leavings = useLeavings();
  const draft = useAttendeeDraft();
  const [isAsked, setAsked] = useState(false);
  if (!membership) return null;
  const { joined, attendee } = membership;
  const asked = () => {
    setAsked(true);
    if (!draft.attendee) focusName();
  };
  const card = (
    <>
      <div class="fields">
        <AttendeeFields draft={draft} isAsked={isAsked} />
      </div>
      <ProgressCard draft={draft} progress={progress} asked={asked} />
    </>
  );
  return (
    <details class="class" open={location.hash.startsWith('#join=')}>
      <summary>
        <h2>{classStrings.title}</h2>
        <span class="state">{classStrings.states[joined?.link ?? 'none']}</span>
      </summary>
      {leavings.map(({ invite }) => (
        <p key={invite.id} class="notice" data-leaving={invite.id}>
          {format(joinStrings.isLeaving, { name: invite.name, host: hostOf(invite) })}
        </p>
      ))}
      {joined ? (
        <>
          <JoinedClass joined={joined} attendee={attendee} progress={progress} />
          <details>
            <summary>{classStrings.unconnected}</summary>
            {card}
          </details>
        </>
      ) : (
        <>
          {card}
          <Join draft={draft} progress={progress} asked={asked} />
        </>
      )}
    </details>
  );
}

/** What is wrong with the name is said beside it, which may be out of sight. */
function focusName(): void {
  document.querySelector<HTMLInputElement>('.class [name="attendee-name"]')?.focus();
}
