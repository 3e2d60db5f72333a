import type { Broken } from './bundle.ts';

/** What the background does so that nothing is lost, and how it is taken out, to show that the histories find it missing. */
export const guards: { readonly [guard: string]: Broken } = {
  'facts are taken in one after the other': { 'background/turns.ts': ['queue.then(work)', 'work()'] },
  'a fact is answered only once it is written': {
    'background/progress-store.ts': ['await written(() => writeJournal(next, before));', ''],
  },
  'a fact counts once': { 'core/advance.ts': ['if (progress.taken.includes(fact.id)) return progress;', ''] },
  'the last good progress is recovered': { 'background/progress-store.ts': ['lastGood.ok ? lastGood.value :', ''] },
  'what can’t be read is set aside': { 'platform/progress-journal.ts': ['[keys.setAside]: all', ''] },
  'a late duplicate brings no old token back': {
    'background/secret-records.ts': ['if ((await currentProgress()).taken.includes(fact.id)) return;', ''],
    'background/captures.ts': ['if (known) return known;', ''],
  },
  'a token is put back where its record can’t be written': {
    'background/secret-records.ts': ['await put(capture, earlier).catch(() => undefined);', ''],
  },
  'a private window is not recorded': {
    'background/tabs.ts': ['if (sender.isPrivate) return lookedAtOnly(fact, inTab, sender);', ''],
  },
  'an endpoint of another Region than the AWS metadata’s is refused': {
    'core/scim/check-endpoint.ts': ["[issuerRegion, 'other-region-than-issuer'],", ''],
  },
  'a record goes with its token': { 'background/main.ts': ['void endSecrets();', ''] },
};
