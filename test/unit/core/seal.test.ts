import { describe, expect, it, vi } from 'vitest';
import { deriveKey, freshKdf, readSealed, seal, unseal } from '../../../src/core/seal.ts';

const secrets = { 'scim-token': 'marker-token-0123456789' };
const until = 1_800_000_000_000;
const kdf = freshKdf();
const key = await deriveKey('correct horse battery', kdf);

describe('sealed secrets', () => {
  it('come back with the passphrase, and with no other', async () => {
    const sealed = await seal(secrets, key, kdf, until);
    expect(await unseal(sealed, await deriveKey('correct horse battery', sealed.kdf))).toEqual(secrets);
    expect(await unseal(sealed, await deriveKey('correct horse batterz', sealed.kdf))).toBeUndefined();
  });

  it('hold nothing in the clear', async () => {
    expect(JSON.stringify(await seal(secrets, key, kdf, until))).not.toContain('marker');
  });

  it('have a salt and an initialisation vector of their own each time', async () => {
    const [one, other] = [await seal(secrets, key, kdf, until), await seal(secrets, key, kdf, until)];
    expect(one.iv).not.toBe(other.iv);
    expect(one.data).not.toBe(other.data);
    expect(freshKdf().salt).not.toBe(freshKdf().salt);
  });

  it('open the same however a passphrase was typed: composed or not', async () => {
    expect(await deriveKey('Passwörter sind müde', kdf)).toBe(await deriveKey('Passwörter sind müde'.normalize('NFD'), kdf));
  });

  it('can’t be changed: neither what is sealed nor when it is to be wiped', async () => {
    const sealed = await seal(secrets, key, kdf, until);
    expect(await unseal({ ...sealed, until: until + 1 }, key)).toBeUndefined();
    expect(
      await unseal({ ...sealed, data: `${sealed.data.startsWith('A') ? 'B' : 'A'}${sealed.data.slice(1)}` }, key),
    ).toBeUndefined();
    expect(await unseal({ ...sealed, kdf: { ...sealed.kdf, iterations: 700_000 } }, key)).toBeUndefined();
  });

  it('are sealed with keys that can’t be taken out of the browser’s hands', async () => {
    const imported = vi.spyOn(crypto.subtle, 'importKey');
    await unseal(await seal(secrets, await deriveKey('correct horse battery', kdf), kdf, until), key);
    expect(imported.mock.calls.map(([, , , isExtractable]) => isExtractable)).toEqual([false, false, false]);
    imported.mockRestore();
  });

  it('are read only as this code writes them, and never with a weak key', async () => {
    const sealed = await seal(secrets, key, kdf, until);
    expect(readSealed(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
    for (const raw of [undefined, null, {}, { ...sealed, version: 2 }, { ...sealed, extra: 1 }, { ...sealed, iv: '*' }])
      expect(readSealed(raw)).toBeUndefined();
    expect(readSealed({ ...sealed, kdf: { ...sealed.kdf, iterations: 1_000 } })).toBeUndefined();
    expect(sealed.kdf.iterations).toBeGreaterThanOrEqual(600_000);
  });
});
