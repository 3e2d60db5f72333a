import { checkCapture } from '../core/check-capture.ts';
import { readConsoleAddress } from '../core/console-address.ts';
import { plainFileName } from '../core/metadata/quote.ts';
import { applicationIn } from '../core/portal-address.ts';
import { bad, type Problem } from '../core/problem.ts';
import type { CaptureRecord, Fact, Progress, Provenance } from '../core/progress.ts';
import { isInConsole } from '../core/right-place.ts';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import type { Kept } from '../protocol.ts';
import { format, problems } from '../ui/strings.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { currentProgress, take } from './progress-store.ts';
import { withSecret } from './secret-records.ts';
import type { PortalSender } from './sender.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { lookAgain } from './tabs.ts';

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
  if (sender && captures[capture].secret && !isInConsole(sender)) return refuse('not-found-on-page');
  const known = answered(id, capture, await currentProgress());
  if (known) return known;
  const fetched = from.via === 'url' ? await fetchMetadata(value, sender?.address ?? '') : { ok: true as const, value };
  const checked = fetched.ok ? await checkCapture(capture, fetched.value, await currentProgress(), Date.now()) : fetched;
  const at = Date.now();
  if (!checked.ok) {
    // It is said in the answer; where it can't be written down as well, the panel says why.
    await take({ id, at, kind: 'refused', capture, problem: checked.problem }).catch(() => undefined);
    return { kept: false, problem: checked.problem, say: sayProblem(checked.problem) };
  }
  const { secret } = captures[capture];
  const region = sender?.portal === 'aws' ? readConsoleAddress(sender.address)?.region : undefined;
  const application = sender?.portal === 'azure' ? applicationIn(sender.address) : undefined;
  const record: CaptureRecord = {
    state: 'ready',
    at,
    from: {
      ...from,
      ...(from.fileName ? { fileName: plainFileName(from.fileName) } : {}),
      ...(region ? { region } : {}),
      ...(application ? { application } : {}),
    },
    summary: checked.value.summary,
    doubts: checked.value.doubts,
    ...(secret ? {} : { value: checked.value.value }),
  };
  const fact: Fact = { id, at, kind: 'captured', capture, record };
  try {
    await (secret ? withSecret(capture, checked.value.value, fact) : take(fact));
  } catch (error) {
    if (error instanceof StorageTrouble) return refuse(error.kind);
    throw error;
  }
  await lookAgain();
  return { kept: true, summary: record.summary, doubts: record.doubts };
}

/** A message that comes twice, however late, is answered as things stand and changes nothing: a newer value may be kept by now. */
function answered(id: string, capture: CaptureId, { taken, captures: kept, refused }: Progress): Kept | undefined {
  if (!taken.includes(id)) return undefined;
  const [record, refusal] = [kept[capture], refused[capture]];
  if (record) return { kept: true, summary: record.summary, doubts: record.doubts };
  return refusal ? { kept: false, problem: refusal.problem, say: sayProblem(refusal.problem) } : refuse('not-found-on-page');
}

export function sayProblem({ code, detail = {} }: Problem): string {
  return format(problems[code], detail);
}

export function refuse(code: Problem['code']): Kept {
  const { problem } = bad(code);
  return { kept: false, problem, say: sayProblem(problem) };
}
