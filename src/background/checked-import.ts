import { checkCapture } from '../core/check-capture.ts';
import type { CaptureRecord, Progress, Refusal } from '../core/progress.ts';
import { importProgress, type ReadResult } from '../core/saved-progress.ts';
import type { CaptureId } from '../lab/ids.ts';

/**
 * Reads an exported file as one that anyone may have made (`importProgress`). Each value in it passes the check it would have to pass anywhere else, and what is said of it
 * comes from that check: the file may have been made to say one thing and to carry another. What does not pass is left
 * out, and the panel says why.
 */
export async function checkedImport(file: string): Promise<ReadResult> {
  const at = Date.now();
  const read = importProgress(file, at);
  if (!read.ok) return read;
  const { value: progress } = read;
  const captures: { [id in CaptureId]?: Progress['captures'][id] } = {};
  const refused: { [id in CaptureId]?: Refusal } = {};
  for (const [id, record] of Object.entries(progress.captures) as [CaptureId, Progress['captures'][CaptureId]][]) {
    if (record?.value === undefined) continue;
    const checked = await checkCapture(id, record.value, progress, at);
    if (checked.ok) captures[id] = { ...withoutApplication(record), ...checked.value };
    else refused[id] = { at, problem: checked.problem };
  }
  return { ok: true, value: { ...progress, captures, refused } };
}

/** Which application is the lab's decides where the token may go: a file has no say in that. */
function withoutApplication({ from, filledAt, ...record }: CaptureRecord): CaptureRecord {
  const { application: _, ...provenance } = from;
  if (!filledAt) return { ...record, from: provenance };
  const { application: __, ...place } = filledAt;
  return { ...record, from: provenance, filledAt: place };
}
