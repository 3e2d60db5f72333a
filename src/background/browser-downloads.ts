import { currentStep } from '../core/progress.ts';
import { captures } from '../lab/captures.ts';
import { portalOfFrame, portalOfPage } from '../lab/hosts.ts';
import type { Capture, CaptureId, Move } from '../lab/ids.ts';
import { step as stepOf } from '../lab/lab.ts';
import type { Download } from '../platform/downloads.ts';
import { keep } from './captures.ts';
import { currentProgress } from './progress-store.ts';

/**
 * With the optional permission, sees downloads that neither the page's world nor its links show: it asks the server
 * for the file again, or reads it out of a `data:` address.
 */
export async function keepDownload({ url, incognito }: Download): Promise<void> {
  const capture = incognito ? undefined : await awaited();
  if (!capture || !(url.startsWith('data:') || portalOfPage(url) || portalOfFrame(url))) return;
  try {
    const answer = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(15_000) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || bytes.length > 1_048_576) return;
    await keep({ id: crypto.randomUUID(), capture, value: btoa(String.fromCharCode(...bytes)), from: { via: 'download' } });
  } catch {
    // The person can still choose the saved file in the panel.
  }
}

/** The capture that the current step downloads and that is not kept yet. */
async function awaited(): Promise<CaptureId | undefined> {
  const progress = await currentProgress();
  const step = currentStep(progress);
  const targets = step ? (stepOf(step).moves as readonly Move[]).map((move) => move.target) : [];
  const entry = (Object.entries(captures) as [CaptureId, Capture][]).find(([, capture]) =>
    capture.from.some((place) => place.how === 'download' && targets.includes(place.target)),
  );
  return entry && !progress.captures[entry[0]] ? entry[0] : undefined;
}
