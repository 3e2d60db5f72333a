import { splitTarget } from '../core/target-id.ts';
import { captures } from '../lab/captures.ts';
import type { Capture, CaptureId } from '../lab/ids.ts';
import { askDocument } from '../platform/tabs.ts';
import type { Kept, PortalAnswers, ToPortal } from '../protocol.ts';
import { keep, refuse } from './captures.ts';
import { allSeen } from './sightings.ts';

/** Reads a value from the open page that shows it, on the person's click in the panel, and keeps it. */
export async function readFromPage(capture: CaptureId): Promise<Kept> {
  const places = (captures[capture] as Capture).from.filter((place) => place.how !== 'download');
  for (const { sender, sighting } of await allSeen()) {
    const place = places.find(({ target }) => {
      const { page, name } = splitTarget(target);
      return sighting.pages.some((seen) => seen.page === page && name in seen.targets);
    });
    if (!place) continue;
    const answer = await askDocument<PortalAnswers['read']>(sender, {
      kind: 'read',
      capture,
      target: place.target,
    } satisfies ToPortal['read']);
    if (!answer || 'missing' in answer) continue;
    const via = place.how === 'url' ? 'url' : 'page';
    const from = { portal: sender.portal, via, ...(answer.account ? { account: answer.account } : {}) } as const;
    return keep({ id: crypto.randomUUID(), capture, value: answer.value, from, sender });
  }
  return refuse('not-found-on-page');
}
