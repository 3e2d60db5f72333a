import { fromBase64Url } from '../core/class/bytes.ts';
import { cardOf } from '../core/class/card.ts';
import { type Invite, readClassCode } from '../core/class/invite.ts';
import type { Help } from '../core/class/report.ts';
import { currentStep } from '../core/progress.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import type { FromPanel } from '../protocol.ts';
import type { ClassAnswers, FromLine } from '../protocol-class.ts';
import { lineEnded, lineHeard, lineOpened, tendClass } from './class-link.ts';
import { reportChanged, reportNow } from './class-report.ts';
import { addLeaving, changeMembership, dropLeaving, dropLineRecord, identity, membership, nextSequence } from './class-store.ts';
import { currentProgress } from './progress-store.ts';
import { lookAgain } from './tabs.ts';
import { setUp, takeUpPack } from './take-up-pack.ts';

/** What the panel may ask about progress cards and the class. */
export const classHandlers: { readonly [K in keyof ClassAnswers]: (body: FromPanel[K]) => Promise<ClassAnswers[K]> } = {
  'preview-report': async ({ attendee }) => ({ report: await reportNow(attendee, 0, Date.now()) }),
  'progress-card': async ({ attendee }) => {
    await changeMembership((now) => ({ ...now, attendee }));
    await reportChanged();
    const report = await reportNow(attendee, await nextSequence(), Date.now());
    return { code: await cardOf(await identity(), report) };
  },
  'join-class': async ({ code, attendee }) => {
    const read = await readClassCode(code);
    if (!read.ok) return { joined: false, problem: read.problem };
    await join(read.value, attendee);
    return { joined: true };
  },
  'leave-class': async () => {
    await leave();
    void tendClass();
  },
  'raise-hand': async ({ up }) => {
    const help = up ? await helpNow() : undefined;
    await changeMembership(({ help: before, ...rest }) => ({ ...rest, ...(help ? { help: before ?? help } : {}) }));
    await reportChanged();
  },
  'use-class-settings': takeUpSettings,
  'try-class-again': async () => {
    await tendClass({ atOnce: true });
  },
  'class-awake': async () => {
    await tendClass();
  },
};

/** What the offscreen document of Chrome tells. */
export const lineHandlers: { readonly [K in keyof FromLine]: (body: FromLine[K]) => Promise<void> } = {
  'line-opened': ({ line }) => lineOpened(line),
  'line-heard': ({ line, topic, payload }) => lineHeard(line, { topic, payload: fromBase64Url(payload) ?? new Uint8Array() }),
  'line-ended': ({ line, why }) => lineEnded(line, why),
};

async function join(invite: Invite, attendee: FromPanel['join-class']['attendee']): Promise<void> {
  const { joined: before } = await membership();
  if (before && before.invite.id !== invite.id) await leave();
  await dropLeaving(invite.id);
  await dropLineRecord(invite.id);
  const at = Date.now();
  await changeMembership((now) => ({
    ...now,
    attendee,
    joined: { invite, at, link: 'connecting', since: at, isPending: true },
  }));
  void tendClass();
}

/** Out at once; what the broker still holds is erased as soon as it can be reached. How they want to be called stays. */
async function leave(): Promise<void> {
  const { joined } = await membership();
  if (!joined) return;
  await addLeaving({ invite: joined.invite, at: Date.now() });
  await changeMembership(({ joined: _, help: __, ...rest }) => rest);
}

async function helpNow(): Promise<Help> {
  const progress = await currentProgress();
  const step = currentStep(progress);
  const [warning] = Object.keys(progress.open) as MistakeId[];
  return { since: Date.now(), ...(step ? { step } : {}), ...(warning ? { warning } : {}) };
}

/** What the panel has shown line by line is taken up, and nothing that the instructor has set up since. */
async function takeUpSettings({ sequence }: FromPanel['use-class-settings']): Promise<ClassAnswers['use-class-settings']> {
  const room = (await membership()).joined?.room;
  if (room?.sequence !== sequence) return { used: false, isOld: true };
  if (room.pack !== undefined) {
    const answer = await takeUpPack(room.pack);
    if (!answer.ok) return { used: false, problem: answer.problem };
  }
  const { region, ...names } = room.settings;
  await setUp({ names, ...(region ? { region } : {}) });
  await lookAgain();
  return { used: true };
}
