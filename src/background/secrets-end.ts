import type { ProblemCode } from '../core/problem.ts';
import { finished, type Progress } from '../core/progress.ts';
import type { VaultOnDisk } from '../core/seal.ts';
import { setAlarm } from '../platform/alarms.ts';
import { wipeByStored } from '../platform/secrets.ts';
import { vaultHours } from '../protocol-survival.ts';
import { currentProgress, take } from './progress-store.ts';
import { forgetUnrecorded, secretIds, secretTurn } from './secret-records.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { lookAgain } from './tabs.ts';
import { forgetSecrets, secret, vaultOnDisk, wipeAlarm } from './vault.ts';

/** The longest time that can be chosen for a vault. In milliseconds. */
const longest = Math.max(...vaultHours) * 3_600_000;

/**
 * When secrets end: with the lab, at the time chosen for the vault, and with the browser where there is no vault. Asked
 * whenever the background wakes, since an alarm may have been due while no browser ran.
 */
export function endSecrets(): Promise<void> {
  return inTurn(async () => {
    await wipeInTime();
    const progress = await currentProgress();
    if (finished(progress)) await wipe();
    await forgetUnrecorded(progress);
    await sayWhatIsGone('secret-gone');
  });
}

/** A vault that can't be read may be another version's: it stays until its time is over too. */
async function wipeInTime(): Promise<void> {
  const vault = await vaultOnDisk();
  if (!vault) return;
  const [now, end] = [Date.now(), await endOf(vault)];
  if (end <= now) await wipe();
  else setAlarm(wipeAlarm, end);
}

/**
 * When a vault is to be wiped. A time further off than anyone can choose comes from a clock that was wrong, then or now:
 * it is not taken for over, since the clock may be put right, but no vault outlives the longest time by any one clock.
 */
async function endOf(vault: VaultOnDisk): Promise<number> {
  const until = vault.is === 'sealed' ? vault.sealed.until : vault.until;
  const latest = Date.now() + longest;
  if (until !== undefined && until <= latest) return until;
  const by = await wipeByStored.get();
  if (typeof by === 'number' && by <= latest) return by;
  await wipeByStored.set(latest).catch(() => undefined);
  return latest;
}

export async function wipeAtAlarm(name: string): Promise<void> {
  if (name === wipeAlarm) await endSecrets();
}

/** A lab that is done needs no secret any more. */
export async function wipeWhenFinished(progress: Progress): Promise<void> {
  if (finished(progress)) await inTurn(wipe);
}

async function wipe(): Promise<void> {
  const all = await Promise.all(secretIds.map(secret));
  if (all.every((one) => one === undefined) && !(await vaultOnDisk())) return;
  await forgetSecrets();
  await sayWhatIsGone('secret-wiped');
}

/** A record never says "kept" of a secret that is gone. */
async function sayWhatIsGone(code: ProblemCode): Promise<void> {
  if (await vaultOnDisk()) return;
  const { captures } = await currentProgress();
  for (const capture of secretIds) {
    const record = captures[capture];
    if (record?.state !== 'ready' || (await secret(capture)) !== undefined) continue;
    const at = Date.now();
    await take({ id: crypto.randomUUID(), at, kind: 'gone', capture, record: record.at, problem: { code } });
    await lookAgain();
  }
}

/** Between changes of secrets. What can't be written down now is seen again when the background wakes next. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  try {
    await secretTurn(work);
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error;
  }
}
