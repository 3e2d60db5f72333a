import { checkCapture } from '../core/check-capture.ts';
import { readConsoleAddress } from '../core/console-address.ts';
import { bad, type Problem } from '../core/problem.ts';
import type { CaptureRecord, Fact, Provenance } from '../core/progress.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import type { Kept } from '../protocol.ts';
import { format, problems } from '../ui/strings.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { currentProgress, take } from './progress-store.ts';
import type { PortalSender } from './sender.ts';
import { lookAgain } from './tabs.ts';
import { keepSecret } from './vault.ts';

export interface Given {
  readonly id: string;
  readonly capture: CaptureId;
  /** Text, base64 of a file, or with `via: 'url'` the address to fetch. */
  readonly value: string;
  readonly from: Provenance;
  /** The portal's document it came from, if it came from one. */
  readonly sender?: PortalSender;
}

/** Keeps a value if it passes the check; else says why not, and leaves what was kept before. */
export async function keep({ id, capture, value, from, sender }: Given): Promise<Kept> {
  if (sender?.isPrivate) return refuse('not-found-on-page');
  if (sender && sender.portal !== captures[capture].portal) return refuse('not-found-on-page');
  const fetched = from.via === 'url' ? await fetchMetadata(value, sender?.address ?? '') : { ok: true as const, value };
  const checked = fetched.ok ? await checkCapture(capture, fetched.value, await currentProgress(), Date.now()) : fetched;
  const at = Date.now();
  if (!checked.ok) {
    await take({ id, at, kind: 'refused', capture, problem: checked.problem });
    return { kept: false, problem: checked.problem, say: sayProblem(checked.problem) };
  }
  const { secret } = captures[capture];
  // The secret goes to the vault first: a record that says "kept" must never be ahead of what it stands for.
  if (secret) await keepSecret(capture, checked.value.value);
  const region = sender?.portal === 'aws' ? readConsoleAddress(sender.address)?.region : undefined;
  const record: CaptureRecord = {
    state: 'ready',
    at,
    from: { ...from, ...(region ? { region } : {}) },
    summary: checked.value.summary,
    doubts: checked.value.doubts,
    ...(secret ? {} : { value: checked.value.value }),
  };
  const fact: Fact = { id, at, kind: 'captured', capture, record };
  await take(fact);
  await lookAgain();
  return { kept: true, summary: record.summary, doubts: record.doubts };
}

export function sayProblem({ code, detail = {} }: Problem): string {
  return format(problems[code], detail);
}

export function refuse(code: Problem['code']): Kept {
  const { problem } = bad(code);
  return { kept: false, problem, say: sayProblem(problem) };
}
