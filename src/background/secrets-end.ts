import type { ProblemCode } from '../core/problem.ts';
import { finished, type Progress } from '../core/progress.ts';
import { sealedStored } from '../platform/secrets.ts';
import { currentProgress, take } from './progress-store.ts';
import { forgetUnrecorded, secretIds, secretTurn } from './secret-records.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { lookAgain } from './tabs.ts';
import { forgetSecrets, sealedVault, secret, wipeAlarm } from './vault.ts';

/**
 * When secrets end: with the lab, at the time chosen for the vault, and with the browser where there is no vault. Asked
 * whenever the background wakes, since an alarm may have been due while no browser ran.
 */
export function endSecrets(): Promise<void> {
  return inTurn(async () => {
    const sealed = await sealedVault();
    if (sealed && sealed.until <= Date.now()) await wipe();
    // One that can't be read is of no use, and would only lie there.
    else if (!sealed) await sealedStored.remove();
    const progress = await currentProgress();
    if (finished(progress)) await wipe();
    await forgetUnrecorded(progress);
    await sayWhatIsGone('secret-gone');
  });
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
  if (all.every((one) => one === undefined) && !(await sealedVault())) return;
  await forgetSecrets();
  await sayWhatIsGone('secret-wiped');
}

/** A record never says "kept" of a secret that is gone. */
async function sayWhatIsGone(code: ProblemCode): Promise<void> {
  if (await sealedVault()) return;
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
