import type { ClassView } from '../../core/class/membership.ts';
import { ask } from '../../platform/messages.ts';
import { leftStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { hostOf } from './join.tsx';

/** A class that was left: whether its broker still holds something, why, and what can be done. */
export function LeftClass({ left: { key, invite, trouble, hasFailed } }: { readonly left: ClassView['left'][number] }) {
  const says = hasFailed ? strings.failed[trouble ?? 'unreachable'] : strings.going[trouble ?? 'none'];
  return (
    <div
      class={trouble ? 'notice' : 'notice good'}
      data-leaving={invite.id}
      data-trouble={trouble}
      data-failed={hasFailed}
      role="status"
    >
      <p>{format(says, { name: invite.name, host: hostOf(invite) })}</p>
      {trouble && (
        <p class="actions">
          <button type="button" data-action="try-erasing" onClick={() => void ask('try-erasing', { key })}>
            {strings.tryAgain}
          </button>
          <button type="button" data-action="stop-erasing" onClick={() => void ask('stop-erasing', { key })}>
            {hasFailed ? strings.dismiss : strings.stop}
          </button>
        </p>
      )}
    </div>
  );
}

/** A class that an earlier version kept where pages could write: no broker is asked before the person has said that it is theirs. */
export function UnconfirmedClass({ unconfirmed }: { readonly unconfirmed: ClassView['unconfirmed'][number] }) {
  const { key, invite, wasLeft } = unconfirmed;
  const answer = (isOwn: boolean) => void ask('confirm-class', { key, isOwn });
  const words = wasLeft ? strings.unconfirmed.left : strings.unconfirmed.joined;
  return (
    <div class="notice" data-unconfirmed={invite.id}>
      <p>{format(words.about, { name: invite.name, host: hostOf(invite) })}</p>
      <p class="actions">
        <button type="button" class="main" data-action="confirm-class" onClick={() => answer(true)}>
          {words.yes}
        </button>
        <button type="button" data-action="forget-class" onClick={() => answer(false)}>
          {strings.unconfirmed.no}
        </button>
      </p>
    </div>
  );
}
