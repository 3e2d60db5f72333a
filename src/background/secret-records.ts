import type { Fact, Progress } from '../core/progress.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import { readSetAside } from '../platform/progress-journal.ts';
import { currentProgress, take } from './progress-store.ts';
import { turns } from './turns.ts';
import { forgetSecrets, keepSecret, secret, vaultOnDisk } from './vault.ts';

/**
 * A secret and the record that stands for it are written in two places. One change of both at a time, and the secret
 * first: a record that says "kept" must never be ahead of what it stands for.
 */
export const secretTurn = turns();

export const secretIds = (Object.keys(captures) as CaptureId[]).filter((id) => captures[id].secret);

/** Keeps or forgets a secret together with the fact of it; where the fact can't be taken in, the secret stays as it was. */
export function withSecret(capture: CaptureId, value: string | undefined, fact: Fact): Promise<void> {
  return secretTurn(async () => {
    if ((await currentProgress()).taken.includes(fact.id)) return;
    const earlier = await secret(capture);
    try {
      await put(capture, value);
      await take(fact);
    } catch (error) {
      await put(capture, earlier).catch(() => undefined);
      throw error;
    }
  });
}

/**
 * A secret without a record is left from a change that was cut off: nothing speaks of it, so no one could forget it. One
 * from a vault may have its record in progress that a newer version wrote, which waits to be read again.
 */
export async function forgetUnrecorded({ captures: kept }: Progress): Promise<void> {
  if ((await readSetAside()).some(({ why }) => why === 'newer-version') && (await vaultOnDisk())) return;
  for (const id of secretIds) if (!kept[id] && (await secret(id)) !== undefined) await forgetSecrets(id);
}

function put(capture: CaptureId, value: string | undefined): Promise<void> {
  return value === undefined ? forgetSecrets(capture) : keepSecret(capture, value);
}
