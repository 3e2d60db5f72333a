import { dropSetAside } from '../platform/progress-journal.ts';
import type { FromPanel } from '../protocol.ts';
import type { SurvivalAnswers } from '../protocol-survival.ts';
import { readAgain, takeUpSetAside } from './progress-store.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { lookAgain } from './tabs.ts';
import { lockVault, turnVaultOff, turnVaultOn, unlockVault } from './vault.ts';

const hour = 3_600_000;

/** What the panel may ask about progress that was set aside, and about the vault. */
export const survivalHandlers: { readonly [K in keyof SurvivalAnswers]: (body: FromPanel[K]) => Promise<SurvivalAnswers[K]> } = {
  recover: async () => {
    await readAgain();
  },
  'take-up-set-aside': async ({ at }) => {
    const takenUp = await takeUpSetAside(at);
    if (takenUp) await lookAgain();
    return { takenUp };
  },
  'drop-set-aside': async ({ at }) => {
    await dropSetAside(at);
  },
  'vault-on': async ({ passphrase, hours }) => {
    try {
      return { on: await turnVaultOn(passphrase, hours * hour) };
    } catch (error) {
      if (error instanceof StorageTrouble) return { on: false };
      throw error;
    }
  },
  'vault-unlock': async ({ passphrase }) => ({ unlocked: await unlockVault(passphrase) }),
  'vault-lock': async () => {
    await lockVault();
  },
  'vault-off': async () => {
    await turnVaultOff();
  },
};
