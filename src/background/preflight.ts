import { checkEndpoint } from '../core/scim/check-endpoint.ts';
import { checkToken } from '../core/scim/check-token.ts';
import { type Finding, isGood, judge, type Outcome, type Question, questions } from '../core/scim/preflight.ts';
import { mayAskHost } from '../platform/scim-permission.ts';
import type { Tried } from '../protocol.ts';
import { askScim } from './ask-scim.ts';
import { currentProgress } from './progress-store.ts';
import { secret } from './vault.ts';

/** What is reached when anything is, and may be asked without a permission of its own. */
const elsewhere = 'https://login.microsoftonline.com/';

/**
 * Tries the kept endpoint out with the kept token, on the person's click in the panel. Only AWS's own hosts are ever
 * asked, whatever was kept, and only the one that the person has allowed. Nothing of it is stored.
 */
export async function tryEndpoint(): Promise<Tried> {
  const kept = (await currentProgress()).captures['scim-endpoint']?.value;
  if (kept === undefined) return { why: 'no-endpoint' };
  const endpoint = checkEndpoint(kept);
  if (!endpoint.ok) return { why: 'endpoint-not-good' };
  if (!(await mayAskHost(new URL(endpoint.value.value).hostname))) return { why: 'not-allowed' };
  const token = checkToken((await secret('scim-token')) ?? '');
  if (!token.ok) return { why: 'no-token' };
  const findings: Finding[] = [];
  for (const question of Object.keys(questions) as Question[]) {
    const address = `${endpoint.value.value.replace(/\/$/, '')}/${questions[question]}`;
    const finding = judge(question, await toldApart(await askScim(address, token.value.value)), Date.now());
    findings.push(finding);
    if (!isGood(finding)) break;
  }
  return { findings };
}

/** A failed connection is not explained to extensions; whether anything else can be reached tells a little. */
async function toldApart(outcome: Outcome): Promise<Outcome> {
  if (outcome.kind !== 'unreachable') return outcome;
  if (!navigator.onLine) return { kind: 'offline' };
  try {
    await fetch(elsewhere, { method: 'HEAD', credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(8_000) });
    return outcome;
  } catch {
    return { kind: 'offline' };
  }
}
