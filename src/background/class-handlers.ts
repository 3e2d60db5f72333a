import { fromBase64Url } from '../core/class/bytes.ts';
import { cardMarkOf, cardOf } from '../core/class/card.ts';
import { newIdentity } from '../core/class/identity.ts';
import { type Invite, readClassCode } from '../core/class/invite.ts';
import { isSameClass, leftOf, type Membership, seatFor } from '../core/class/membership.ts';
import type { Attendee, Help } from '../core/class/report.ts';
import { currentStep } from '../core/progress.ts';
import type { MistakeId } from '../lab/mistakes.ts';
import type { FromPanel } from '../protocol.ts';
import type { ClassAnswers, FromLine } from '../protocol-class.ts';
import { confirmEarlier } from './class-earlier.ts';
import { lineEnded, lineHeard, lineOpened, stopErasing, tendClass, tryErasingNow } from './class-link.ts';
import { reportChanged, reportNow } from './class-report.ts';
import { cardIdentity, changeLineRecord, changeMembership, membership, nextSequence } from './class-store.ts';
import { currentProgress } from './progress-store.ts';
import { lookAgain } from './tabs.ts';
import { setUp, takeUpPack } from './take-up-pack.ts';

/** What the panel may ask about progress cards and the class. */
export const classHandlers: { readonly [K in keyof ClassAnswers]: (body: FromPanel[K]) => Promise<ClassAnswers[K]> } = {
  'preview-report': async ({ attendee }) => ({ report: await reportNow(attendee, 0, Date.now()) }),
  'progress-card': async ({ attendee }) => {
    const { joined } = await changeMembership((now) => ({ ...now, attendee }));
    await reportChanged();
    const report = await reportNow(attendee, await nextSequence(), Date.now());
    // In a class the card is of the same person as their line, and for that class's board alone.
    if (joined) return { code: await cardOf(joined.identity, report, await cardMarkOf(joined.invite)) };
    return { code: await cardOf(await cardIdentity(), report) };
  },
  'join-class': async ({ code, attendee }) => {
    const read = await readClassCode(code);
    if (!read.ok) return { joined: false, problem: read.problem };
    await join(read.value, attendee);
    return { joined: true };
  },
  'leave-class': async () => {
    await changeMembership(withoutJoined);
    void tendClass();
  },
  'try-erasing': ({ key }) => tryErasingNow(key).then(() => undefined),
  'stop-erasing': ({ key }) => stopErasing(key).then(() => undefined),
  'confirm-class': async ({ key, isOwn }) => {
    await confirmEarlier(key, isOwn);
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

/** Joins a class, and leaves the one joined before. The same class joined again keeps its seat. */
async function join(invite: Invite, attendee: Attendee): Promise<void> {
  const at = Date.now();
  const fresh = seatFor(invite, await newIdentity(), at);
  const { joined } = await changeMembership((now) => {
    const isSame = now.joined !== undefined && isSameClass(now.joined.invite, invite);
    const { key, identity } = isSame && now.joined ? now.joined : fresh;
    const rest = isSame ? now : withoutJoined(now);
    return { ...rest, attendee, joined: { key, identity, invite, at, link: 'connecting', since: at, isPending: true } };
  });
  if (joined && joined.key !== fresh.key) await changeLineRecord(joined.key, { attempts: 0, nextAt: 0, isHere: false });
  void tendClass();
}

/** Out at once; what the broker still holds is erased as soon as it can be reached. How they want to be called stays. */
function withoutJoined(now: Membership): Membership {
  const { joined, help: _, ...rest } = now;
  return joined ? { ...rest, left: [...(rest.left ?? []), leftOf(joined, Date.now())] } : now;
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
