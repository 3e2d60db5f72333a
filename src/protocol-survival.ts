import * as v from 'valibot';

/** What the panel asks about progress that was set aside, and about the vault; a part of the protocol. */

/** How long a passphrase of the vault is, in characters: at least twelve, with a key made slowly from it. */
export const passphraseLength = { least: 12, most: 256 } as const;
/** After how many hours the vault may be wiped. */
export const vaultHours = [2, 8, 24, 168] as const;

const newPassphrase = v.pipe(v.string(), v.minLength(passphraseLength.least), v.maxLength(passphraseLength.most));

export const survivalFromPanel = {
  /** Have progress read, and recovered where it can't be. */
  recover: v.strictObject({}),
  'take-up-set-aside': v.strictObject({ at: v.number() }),
  'drop-set-aside': v.strictObject({ at: v.number() }),
  'vault-on': v.strictObject({ passphrase: newPassphrase, hours: v.picklist(vaultHours) }),
  'vault-unlock': v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(passphraseLength.most)) }),
  'vault-lock': v.strictObject({}),
  'vault-off': v.strictObject({}),
} as const;

export interface SurvivalAnswers {
  recover: undefined;
  'take-up-set-aside': { readonly takenUp: boolean };
  'drop-set-aside': undefined;
  'vault-on': { readonly on: boolean };
  'vault-unlock': { readonly unlocked: boolean };
  'vault-lock': undefined;
  'vault-off': undefined;
}
