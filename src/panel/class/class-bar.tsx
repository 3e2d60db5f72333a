import { useEffect } from 'preact/hooks';
import type { Progress } from '../../core/progress.ts';
import { ask } from '../../platform/messages.ts';
import { classStrings, joinedStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { useMembership } from '../watched.ts';
import { Hand } from './hand.tsx';
import { Notes } from './notes.tsx';

/** How often an open panel says that it is there; Firefox puts a background to sleep after half a minute. In milliseconds. */
const awakeEvery = 20_000;

/** While a class is joined: what the instructor says, and the hand, in sight wherever the panel is scrolled to. */
export function ClassBar({ progress }: { readonly progress: Progress }) {
  const membership = useMembership();
  const joined = membership?.joined;
  const isJoined = joined !== undefined;
  useEffect(() => {
    if (!isJoined) return undefined;
    const timer = setInterval(() => void ask('class-awake', {}).catch(() => undefined), awakeEvery);
    return () => clearInterval(timer);
  }, [isJoined]);
  if (!membership || !joined) return null;
  return (
    <section class="class-bar" aria-label={format(strings.bar, { name: joined.invite.name })} data-link={joined.link}>
      <p class="soft">
        <strong>{joined.invite.name}</strong> · {joined.room?.isPaused ? strings.pausedShort : classStrings.states[joined.link]}
        {joined.isPending && !joined.room?.isPaused && ` · ${strings.pendingShort}`}
      </p>
      <Notes joined={joined} />
      <Hand membership={membership} names={progress.names} />
    </section>
  );
}
