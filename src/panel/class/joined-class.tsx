import { useState } from 'preact/hooks';
import type { ClassView } from '../../core/class/membership.ts';
import type { Attendee } from '../../core/class/report.ts';
import type { Progress } from '../../core/progress.ts';
import { ask } from '../../platform/messages.ts';
import { linkSays, reportStrings, joinedStrings as strings } from '../../ui/strings/class.ts';
import { packProblems } from '../../ui/strings/packs.ts';
import { format } from '../../ui/strings.ts';
import { usePacks } from '../watched.ts';
import { hostOf, usePreview } from './join.tsx';
import { ReportList } from './report-list.tsx';

interface Props {
  readonly joined: NonNullable<ClassView['joined']>;
  readonly attendee: Attendee | undefined;
  readonly progress: Progress;
}

/** The class that was joined: how the line stands, what it offers, and the way out. */
export function JoinedClass({ joined, attendee, progress }: Props) {
  const { invite, link, isPending, room } = joined;
  const host = hostOf(invite);
  const report = usePreview(attendee, progress);
  return (
    <div data-joined={invite.id} data-pending={isPending}>
      <h3>{invite.name}</h3>
      <div role="status">
        <p>{format(linkSays[link], { host })}</p>
        <p class="soft">{room?.isPaused ? strings.paused : isPending ? strings.pending : strings.sent}</p>
      </div>
      {(link === 'waiting' || link === 'refused') && (
        <p class="actions">
          <button type="button" data-action="try-class-again" onClick={() => void ask('try-class-again', {})}>
            {strings.tryAgain}
          </button>
        </p>
      )}
      {attendee && <p class="soft">{format(attendee.table ? strings.calledAt : strings.calledAs, { table: '', ...attendee })}</p>}
      <Offer joined={joined} progress={progress} />
      {report && (
        <details class="reported">
          <summary>{reportStrings.title}</summary>
          <ReportList report={report} names={progress.names} />
        </details>
      )}
      <p class="actions">
        <button type="button" class="danger" data-action="leave-class" onClick={() => void ask('leave-class', {})}>
          {strings.leave}
        </button>
        <span class="soft">{strings.leaveNote}</span>
      </p>
    </div>
  );
}

/** What the class has set up otherwise than this participant. */
function Offer({ joined: { room }, progress }: Pick<Props, 'joined' | 'progress'>) {
  const [said, say] = useState('');
  const { usable: packs } = usePacks();
  if (!room) return null;
  const { settings, pack } = room;
  const now = { region: progress.region, group: progress.names.group, permissionSet: progress.names.permissionSet };
  const differing = (['region', 'group', 'permissionSet'] as const).flatMap((name) => {
    const value = settings[name];
    return value === undefined || value === now[name] ? [] : [format(strings.settingNames[name], { value })];
  });
  const isPackNew = pack !== undefined && !packs.some((one) => isSame(one.pack, pack));
  const what = [...differing, ...(isPackNew ? [strings.pack] : [])];
  const use = async () => {
    const answer = await ask('use-class-settings', {});
    say(answer.used ? strings.used : format(packProblems[answer.problem.code], answer.problem.detail ?? {}));
  };
  return (
    <>
      {what.length > 0 && (
        <div class="notice offer" data-offer="">
          <p>{format(strings.settings, { what: what.join(', ') })}</p>
          <p class="actions">
            <button type="button" data-action="use-class-settings" onClick={() => void use()}>
              {strings.use}
            </button>
          </p>
        </div>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

/** Whether a pack in use is the one whose file this is; what can't be read is offered, and refused with the reason. */
function isSame(inUse: { readonly title: string }, file: string): boolean {
  try {
    return (JSON.parse(file) as { readonly title?: string }).title === inUse.title;
  } catch {
    return false;
  }
}
