import { deriveKey, freshKdf, readVault, type Sealed, type Secrets, seal, unseal, type VaultOnDisk } from '../core/seal.ts';
import type { CaptureId } from '../lab/ids.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { sealedStored, secrets, vaultKey, wipeByStored } from '../platform/secrets.ts';
import { written } from './storage-trouble.ts';
import { turns } from './turns.ts';

/** Rings when the vault is to be wiped. */
export const wipeAlarm = 'wipe-vault';

const inTurn = turns();

/**
 * Keeps a secret in memory: session storage, which no content script can read and which ends with the browser. Only
 * where the person has turned the vault on, and while it is unlocked, it is sealed and kept on the disk as well.
 */
export function keepSecret(capture: CaptureId, value: string): Promise<void> {
  return inTurn(() => change((all) => ({ ...all, [capture]: value })));
}

export async function secret(capture: CaptureId): Promise<string | undefined> {
  return (await secrets.get())?.[capture];
}

/** Forgets some secrets, or all of them and the vault with them. */
export function forgetSecrets(...only: readonly CaptureId[]): Promise<void> {
  return inTurn(async () => {
    // What is locked can't be taken out alone.
    if (only.length === 0 || (await isLocked())) return wipe();
    await change((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !only.includes(id as CaptureId))));
  });
}

/** What lies on the disk, readable or not. */
export async function vaultOnDisk(): Promise<VaultOnDisk | undefined> {
  return readVault(await sealedStored.get());
}

async function sealedVault(): Promise<Sealed | undefined> {
  const vault = await vaultOnDisk();
  return vault?.is === 'sealed' ? vault.sealed : undefined;
}

export async function isLocked(): Promise<boolean> {
  return (await vaultKey.get()) === undefined && (await vaultOnDisk()) !== undefined;
}

/** Turns the vault on for a time, in milliseconds, with a new passphrase; `false` where one lies there that can't be read. */
export function turnVaultOn(passphrase: string, time: number): Promise<boolean> {
  return inTurn(async () => {
    if ((await vaultOnDisk())?.is === 'unreadable') return false;
    const kdf = freshKdf();
    const until = Date.now() + time;
    const key = await deriveKey(passphrase, kdf);
    const sealed = await seal((await secrets.get()) ?? {}, key, kdf, until);
    await written(() => sealedStored.set(sealed));
    await vaultKey.set(key);
    setAlarm(wipeAlarm, until);
    return true;
  });
}

/** Turns it off: secrets that are unlocked stay in memory, those on the disk are wiped. */
export function turnVaultOff(): Promise<void> {
  return inTurn(wipeSealed);
}

/** Takes key and secrets out of memory. */
export function lockVault(): Promise<void> {
  return inTurn(async () => {
    if (!(await sealedVault())) return;
    await vaultKey.remove();
    await secrets.remove();
  });
}

/** `false` where it is another passphrase, or the time is over. */
export function unlockVault(passphrase: string): Promise<boolean> {
  return inTurn(async () => {
    const sealed = await sealedVault();
    if (!sealed || sealed.until <= Date.now()) return false;
    const key = await deriveKey(passphrase, sealed.kdf);
    const opened = await unseal(sealed, key);
    if (!opened) return false;
    await vaultKey.set(key);
    // What was kept while it was locked is newer.
    await change((now) => ({ ...opened, ...now }));
    return true;
  });
}

async function change(edit: (all: Secrets) => Secrets): Promise<void> {
  const next = edit((await secrets.get()) ?? {});
  const key = await vaultKey.get();
  const sealed = key === undefined ? undefined : await sealedVault();
  if (key !== undefined && sealed) {
    const again = await seal(next, key, sealed.kdf, sealed.until);
    await written(() => sealedStored.set(again));
  }
  await secrets.set(next);
}

async function wipe(): Promise<void> {
  await secrets.remove();
  await wipeSealed();
}

async function wipeSealed(): Promise<void> {
  await sealedStored.remove();
  await vaultKey.remove();
  await wipeByStored.remove();
  await clearAlarm(wipeAlarm);
}
