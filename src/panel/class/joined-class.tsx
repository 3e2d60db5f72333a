import { useMemo, useState } from 'preact/hooks';
import type { ClassView } from '../../core/class/membership.ts';
import type { Attendee } from '../../core/class/report.ts';
import { type ReadPack, readPack } from '../../core/lab-pack.ts';
import type { Progress } from '../../core/progress.ts';
import { ask } from '../../platform/messages.ts';
import { linkSays, reportStrings, joinedStrings as strings } from '../../ui/strings/class.ts';
import { format } from '../../ui/strings.ts';
import { PackChanges, wordPackProblem } from '../pack-changes.tsx';
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

/** What the class has set up otherwise than this participant; of a lab pack every line, before it can be taken up. */
function Offer({ joined: { room }, progress }: Pick<Props, 'joined' | 'progress'>) {
  const [said, say] = useState('');
  const pack = useNewPack(room?.pack);
  if (!room) return null;
  const { settings, sequence } = room;
  const now = { region: progress.region, group: progress.names.group, permissionSet: progress.names.permissionSet };
  const differing = (['region', 'group', 'permissionSet'] as const).flatMap((name) => {
    const value = settings[name];
    return value === undefined || value === now[name] ? [] : [format(strings.settingNames[name], { value })];
  });
  const what = [...differing, ...(pack ? [strings.pack] : [])];
  const use = async () => {
    const answer = await ask('use-class-settings', { sequence });
    say(answer.used ? strings.used : 'isOld' in answer ? strings.isOld : wordPackProblem(answer.problem));
  };
  return (
    <>
      {what.length > 0 && (
        <div class="notice offer" data-offer="">
          <p>{format(strings.settings, { what: what.join(', ') })}</p>
          {pack?.ok && (
            <>
              <p>{format(strings.packChanges, { title: pack.pack.title })}</p>
              <PackChanges pack={pack.pack} />
            </>
          )}
          {pack && !pack.ok ? (
            <p role="alert">{format(strings.packBad, { problem: wordPackProblem(pack.problem) })}</p>
          ) : (
            <p class="actions">
              <button type="button" data-action="use-class-settings" onClick={() => void use()}>
                {strings.use}
              </button>
            </p>
          )}
        </div>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

/** The class's lab pack, unless the very same is in use. */
function useNewPack(file: string | undefined): ReadPack | undefined {
  const { usable: packs } = usePacks();
  const read = useMemo(() => (file === undefined ? undefined : readPack(file)), [file]);
  const isInUse = read?.ok === true && packs.some((one) => JSON.stringify(one.pack) === JSON.stringify(read.pack));
  return isInUse ? undefined : read;
}
