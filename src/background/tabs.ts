import { type Advice, advise } from '../core/advise.ts';
import { readConsoleAddress } from '../core/console-address.ts';
import type { Fact, Progress } from '../core/progress.ts';
import { splitTarget } from '../core/target-id.ts';
import type { StepId } from '../lab/ids.ts';
import { stepIds } from '../lab/lab.ts';
import { tellOwnPages } from '../platform/runtime.ts';
import { askDocument, tell } from '../platform/tabs.ts';
import type { FromPortal, PortalAnswers, SeenPrivately, Shown, ToPortal } from '../protocol.ts';
import { wordCard } from '../ui/word-card.ts';
import { packsInUse } from './packs.ts';
import { armDownload } from './page-downloads.ts';
import { forgetPrivateWindow, seenInPrivate } from './private-windows.ts';
import { currentProgress, take } from './progress-store.ts';
import type { PortalSender } from './sender.ts';
import { allSeen, forgetDocuments, privateSources, type Seen, see, together } from './sightings.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { placeholders } from './what-to-find.ts';

const look: ToPortal['look'] = { kind: 'look' };
const here: ToPortal['here'] = { kind: 'here' };

/** What each frame was last told, so that the others in its tab are asked to look again only when theirs changes. */
const lastTold = new Map<string, { readonly source: string; readonly advice: string }>();
const frameOf = ({ tabId, frameId }: PortalSender) => `${tabId}:${frameId}`;

/** Forgets what the frames of a closed tab were told. */
export function forgetTold(tabId: number): void {
  for (const frame of lastTold.keys()) if (frame.startsWith(`${tabId}:`)) lastTold.delete(frame);
}

/** A sighting comes in; it becomes a fact, and what to show goes back as the answer. */
export async function sighted({ sighting: told, id, hook }: FromPortal['sighted'], sender: PortalSender): Promise<Shown> {
  const at = Date.now();
  // A document of one portal has no pages of the other to show, whatever its script says.
  const sighting = { ...told, pages: told.pages.filter(({ page }) => page.startsWith(`${sender.portal}/`)) };
  const region = sender.portal === 'aws' ? readConsoleAddress(sender.address)?.region : undefined;
  const fact: Fact = { id, at, kind: 'sighted', sighting, source: sender.source, ...(region ? { region } : {}) };
  const inTab = await onlyInSight(await see({ sender, sighting, at }), sender);
  if (sender.isPrivate) return lookedAtOnly(fact, inTab, sender);
  await closeWhatIsGone();
  const { before, after } = await takeIfPossible(fact);
  if (hasMovedOn(before, after)) await lookAgain(sender.source);
  const shown = await show(after, inTab, sender);
  const downloadEvent = shown.advice.awaits && (hook ?? (await armDownload(sender)));
  await tellOthers(after, inTab, sender);
  return { ...shown, ...(downloadEvent ? { downloadEvent } : {}) };
}

/** A fact that can't be written does not count: guidance goes on from what is stored, and every document is asked again once writing works. */
async function takeIfPossible(fact: Fact): ReturnType<typeof take> {
  try {
    return await take(fact);
  } catch (error) {
    if (!(error instanceof StorageTrouble)) throw error;
    const stored = await currentProgress();
    return { before: stored, after: stored };
  }
}

/** A document that was left, reloaded or closed can't show any more that a mistake in it is mended: it is closed for it. */
export async function closeWhatIsGone(): Promise<void> {
  const { open } = await currentProgress();
  const there = new Set((await allSeen()).map((seen) => seen.sender.source));
  const sources = Object.values(open).flatMap(({ source }) => (there.has(source) ? [] : source));
  if (sources.length > 0) await takeIfPossible({ id: crypto.randomUUID(), at: Date.now(), kind: 'left', sources });
}

/** A frame that the portal takes away may not get to say so; what it showed must not count any longer. */
async function onlyInSight(inTab: readonly Seen[], sender: PortalSender): Promise<readonly Seen[]> {
  const others = inTab.filter((seen) => seen.sender.source !== sender.source && seen.sighting.pages.length > 0);
  const answers = await Promise.all(others.map((seen) => askDocument<PortalAnswers['here']>(seen.sender, here)));
  const gone = others.filter((_, index) => !answers[index]?.inSight).map((seen) => seen.sender.source);
  await forgetDocuments(gone);
  // One that was only too busy to answer tells again what it sees.
  for (const [index, { sender: silent }] of others.entries()) if (!answers[index]) tell(silent, look);
  return inTab.filter((seen) => !gone.includes(seen.sender.source));
}

/** A private window is looked at only. What would have been ticked is told to the panel, for the person to tick. */
async function lookedAtOnly(fact: Fact, inTab: readonly Seen[], sender: PortalSender): Promise<Shown> {
  const stored = await currentProgress();
  const { windowId = -1 } = sender;
  const there = seenInPrivate(stored, fact, windowId, privateSources());
  const steps = stepIds.filter((step) => there.steps[step] && !stored.steps[step]);
  if (steps.length > 0) await tellSeenPrivately(windowId, steps);
  return show(there, inTab, sender);
}

/** What a private window has shown goes with it, from the panel too. */
export async function closePrivateWindow(windowId: number): Promise<void> {
  forgetPrivateWindow(windowId);
  await tellSeenPrivately(windowId, []);
}

function tellSeenPrivately(window: number, steps: readonly StepId[]): Promise<void> {
  return tellOwnPages({ type: 'seen-privately', window, steps } satisfies SeenPrivately);
}

/** What one document is to show. Advice is given to the tab as a whole; the frame with the target draws it. */
async function show(progress: Progress, inTab: readonly Seen[], sender: PortalSender): Promise<Shown> {
  const whole = together(inTab);
  const advice = forFrame(advise(progress, whole, sender.source), inTab, sender);
  const { version, pages } = await packsInUse();
  const shown: Shown = {
    advice,
    words: wordCard(advice, progress, whole, pages),
    version,
    names: placeholders(progress),
  };
  lastTold.set(frameOf(sender), { source: sender.source, advice: JSON.stringify(advice) });
  return shown;
}

/** A frame speaks of its own pages only: it points if the target is in it, and leaves the rest to the top frame. */
function forFrame(advice: Advice, inTab: readonly Seen[], sender: PortalSender): Advice {
  const own = inTab.find((seen) => seen.sender.source === sender.source)?.sighting;
  if (!own) return { ...advice, state: 'quiet', offers: [], ahead: [] };
  const isHere = (target: string) => own.pages.some((page) => page.page === splitTarget(target as never).page);
  const here = advice.target !== undefined && isHere(advice.target);
  const mine =
    here ||
    (advice.target === undefined && sender.frameId === 0) ||
    (advice.state !== 'pointing' && advice.state !== 'unsure' && sender.frameId === 0);
  const { awaits, ...rest } = advice;
  return {
    ...rest,
    ...(awaits && here ? { awaits } : {}),
    state: mine ? advice.state : 'quiet',
    offers: advice.offers.filter((offer) => ('target' in offer ? isHere(offer.target) : sender.frameId === 0)),
  };
}

/** Asks the other frames of a tab to look again where this sighting changes what they should show. */
async function tellOthers(progress: Progress, inTab: readonly Seen[], sender: PortalSender): Promise<void> {
  const whole = together(inTab);
  for (const { sender: other } of inTab) {
    if (other.source === sender.source) continue;
    const advice = JSON.stringify(forFrame(advise(progress, whole, other.source), inTab, other));
    const told = lastTold.get(frameOf(other));
    if (told?.source !== other.source || told.advice !== advice) tell(other, look);
  }
}

/** Asks every open portal to look again, because progress has changed elsewhere. */
export async function lookAgain(except?: string): Promise<void> {
  for (const { sender } of await allSeen()) if (sender.source !== except) tell(sender, look);
}

function hasMovedOn(before: Progress, after: Progress): boolean {
  return (
    before.steps !== after.steps ||
    before.captures !== after.captures ||
    before.jumpedTo !== after.jumpedTo ||
    before.region !== after.region
  );
}
