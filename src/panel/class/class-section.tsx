import { useRef, useState } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { classStrings } from '../../ui/strings/class.ts';
import { useMembership } from '../watched.ts';
import { AttendeeFields, useAttendeeDraft } from './attendee-fields.tsx';
import { Join } from './join.tsx';
import { JoinedClass } from './joined-class.tsx';
import { LeftClass, UnconfirmedClass } from './left-class.tsx';
import { ProgressCard } from './progress-card.tsx';

/** The class: a card for an instructor without any connection, or a class that is joined. */
export function ClassSection({ progress }: { readonly progress: Progress }) {
  const membership = useMembership();
  const draft = useAttendeeDraft();
  const [isAsked, setAsked] = useState(false);
  const wasAsked = useRef(false);
  if (!membership) return null;
  const { joined, attendee, left, unconfirmed } = membership;
  // What the person has to know or to decide is in sight; it does not close again by itself.
  if (unconfirmed.length > 0 || left.some(({ trouble }) => trouble !== undefined)) wasAsked.current = true;
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
    <details class="class" open={wasAsked.current || location.hash.startsWith('#join=')}>
      <summary>
        <h2>{classStrings.title}</h2>
        <span class="state">{classStrings.states[joined?.link ?? 'none']}</span>
      </summary>
      {unconfirmed.map((one) => (
        <UnconfirmedClass key={one.key} unconfirmed={one} />
      ))}
      {left.map((one) => (
        <LeftClass key={one.key} left={one} />
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
