import { type Accepted, checkCapture } from '../core/check-capture.ts';
import { applicationIn } from '../core/portal-address.ts';
import { wrongPlace } from '../core/right-place.ts';
import { pageSighting, targetSighting } from '../core/sighting.ts';
import { splitTarget } from '../core/target-id.ts';
import { canBeUsed } from '../core/way.ts';
import { captures } from '../lab/captures.ts';
import { portalOfPage } from '../lab/hosts.ts';
import type { Capture, CaptureId, TargetId } from '../lab/ids.ts';
import { askDocument, bringToFront, tabById } from '../platform/tabs.ts';
import type { Filled, FillFailure, PortalAnswers, ToPortal } from '../protocol.ts';
import { fillFailures } from '../ui/strings.ts';
import { sayProblem } from './captures.ts';
import { currentProgress, take } from './progress-store.ts';
import type { PortalSender } from './sender.ts';
import { allSeen, type Seen } from './sightings.ts';
import { lookAgain } from './tabs.ts';
import { isLocked, secret } from './vault.ts';

/** How long a page may take to keep what was written: it is read back only once the page has settled. In milliseconds. */
const writePatience = 10_000;

/** The card's Fill: into the document that asks, and never a secret. */
export async function deliverHere(capture: CaptureId, target: TargetId, sender: PortalSender): Promise<Filled> {
  if (captures[capture].secret || sender.isPrivate || !goesTo(capture, target)) return failed('no-field');
  return deliver(capture, target, sender);
}

/**
 * The panel's Fill: into the portal's page in front, or the one last seen with the field, which is then brought to
 * the front. The only way by which a secret leaves.
 */
export async function deliverFrom(capture: CaptureId): Promise<Filled> {
  const place = await findField(capture);
  if (!place) return failed('no-field');
  if (!(await bringToFront(place.seen.sender.tabId))) return failed('not-in-front');
  return deliver(capture, place.target, place.seen.sender);
}

/** The field in front, or the one seen last; one in the right place before any other. */
async function findField(capture: CaptureId): Promise<{ seen: Seen; target: TargetId } | undefined> {
  const goals = (captures[capture] as Capture).to.filter((place) => !place.part);
  const { captures: captured } = await currentProgress();
  const open: { seen: Seen; target: TargetId; rank: number }[] = [];
  for (const seen of await allSeen()) {
    const goal = goals.find((place) => canBeUsed(seen.sighting, place.target) && !isUnsure(seen, place.target));
    if (!goal) continue;
    const { url = '', active } = (await tabById(seen.sender.tabId)) ?? {};
    const place = { ...seen.sender, address: url, signals: signalsAt(seen, goal.target) };
    const isRight = !wrongPlace(capture, goal.target, place, captured);
    open.push({ seen, target: goal.target, rank: (isRight ? 2 : 0) + (active ? 1 : 0) });
  }
  const most = Math.max(...open.map(({ rank }) => rank));
  return open.find(({ rank }) => rank === most);
}

function isUnsure({ sighting }: Seen, target: TargetId): boolean {
  return targetSighting(sighting, target)?.unsure === true;
}

/** The signals of the page that a target is on. */
function signalsAt({ sighting }: Seen, target: TargetId): readonly string[] {
  return pageSighting(sighting, splitTarget(target).page)?.signals ?? [];
}

/** Checks once more, in this moment, what is carried and where it goes; then hands it to that one document. */
async function deliver(capture: CaptureId, target: TargetId, sender: PortalSender): Promise<Filled> {
  if (!isOf(sender, target)) return failed('no-field');
  const progress = await currentProgress();
  const record = progress.captures[capture];
  const value = captures[capture].secret ? await secret(capture) : record?.value;
  if (!record || value === undefined)
    return failed(record && captures[capture].secret && (await isLocked()) ? 'locked' : 'not-kept');
  const checked = await checkCapture(capture, value, progress, Date.now());
  if (!checked.ok) return { filled: false, why: 'no-longer-good', say: sayProblem(checked.problem) };
  const tab = await tabById(sender.tabId);
  if (!tab?.url || portalOfPage(tab.url) !== sender.portal || tab.incognito) return failed('moved-on');
  const seen = (await allSeen()).find((one) => one.sender.source === sender.source);
  const place = { ...sender, address: tab.url, signals: seen ? signalsAt(seen, target) : [] };
  const wrong = wrongPlace(capture, target, place, progress.captures);
  if (wrong) return failed(wrong);
  const message = writeMessage(capture, target, checked.value, sender);
  const answer = await askDocument<PortalAnswers['write']>(sender, message, writePatience);
  if (!answer || 'missing' in answer) return failed('moved-on');
  if (!answer.kept) return failed('page-refused');
  // The field holds it: that this can't be written down is no reason to say otherwise.
  const application = sender.portal === 'azure' ? applicationIn(tab.url) : undefined;
  const about = { capture, target, ...(application ? { application } : {}) };
  await take({ id: crypto.randomUUID(), at: Date.now(), kind: 'filled', ...about }).catch(() => undefined);
  await lookAgain();
  return { filled: true };
}

function writeMessage(
  capture: CaptureId,
  target: TargetId,
  { value, summary }: Accepted,
  { host }: PortalSender,
): ToPortal['write'] {
  const { fileName, kind, secret } = captures[capture] as Capture;
  const part = (captures[capture] as Capture).to.find((place) => place.target === target)?.part;
  if (part && (kind === 'sp-metadata' || kind === 'idp-metadata')) {
    const text = part === 'entityId' ? summary.entityId : summary.acsUrls?.[0];
    return { kind: 'write', target, text: text ?? '' };
  }
  if (fileName) return { kind: 'write', target, file: { name: fileName, base64: value } };
  return { kind: 'write', target, text: value, ...(secret && host !== undefined ? { host } : {}) };
}

/** A document says itself what is to be seen in it, but not that it is the other portal. */
function isOf({ portal }: PortalSender, target: TargetId): boolean {
  return target.startsWith(`${portal}/`);
}

function goesTo(capture: CaptureId, target: TargetId): boolean {
  return (captures[capture] as Capture).to.some((place) => place.target === target);
}

function failed(why: FillFailure): Filled {
  return { filled: false, why, say: fillFailures[why] };
}
