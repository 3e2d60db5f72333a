import type { CaptureId } from '../lab/ids.ts';
import { secrets } from '../platform/secrets.ts';

/** Keeps secrets in memory only: session storage, which no content script can read and which ends with the browser. */
export async function keepSecret(capture: CaptureId, value: string): Promise<void> {
  await secrets.set({ ...(await secrets.get()), [capture]: value });
}

export async function secret(capture: CaptureId): Promise<string | undefined> {
  return (await secrets.get())?.[capture];
}

export async function forgetSecrets(...only: readonly CaptureId[]): Promise<void> {
  if (only.length === 0) {
    await secrets.remove();
    return;
  }
  const rest = { ...(await secrets.get()) };
  for (const capture of only) delete rest[capture];
  await secrets.set(rest);
}
