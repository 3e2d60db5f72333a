import type { PageSighting, Sighting, TargetSighting } from '../core/sighting.ts';
import type { PageId, TargetId } from '../lab/ids.ts';
import type { Edition, FileKind, Page } from '../lab/model.ts';
import { Candidates } from './find/candidates.ts';
import { catchUp } from './find/changes.ts';
import type { Found } from './find/choose.ts';
import { doubtCovers, forgetCovers, isBehindLayer } from './find/covers.ts';
import type { Lexicon } from './find/lexicon.ts';
import type { Likeness } from './find/likeness.ts';
import { listsOf } from './find/lists.ts';
import { asOneLook } from './find/once.ts';
import { type Address, openOverlays, type Recognised, recognise } from './find/pages.ts';
import { renamedOn } from './find/renamed.ts';
import { holds, type Root, rootsOfDocument, rootsWithin } from './find/roots.ts';
import { type Heading, headingsIn } from './find/sections.ts';
import { select } from './find/selected.ts';
import { SideParts } from './find/side-parts.ts';
import { signalsOn } from './find/signals.ts';
import { statesOf } from './find/states.ts';
import { locate, type Scope } from './find/targets.ts';
import { telltalesOf } from './find/telltales.ts';

/** What a document shows at one moment, with the elements that the sighting only names; whether it has settled only time can tell. */
export interface Look {
  readonly sighting: Sighting;
  readonly elements: ReadonlyMap<TargetId, Found>;
}

export interface LookOptions {
  readonly pages: { readonly [id: string]: Page };
  readonly lexicon: Lexicon;
  /** By which labels that no wording fits are compared; without it they are not. */
  readonly likeness?: Likeness;
  readonly address: Address;
  /** What the files are that the person has chosen, by target: portals empty the input once they have read it. */
  readonly fileKinds: ReadonlyMap<TargetId, FileKind>;
}

/** The dialogs of the look before: with others open, others lie behind them. */
let openBefore: readonly Element[] = [];

/** Reads the document: which pages are to be seen, which of their targets, in which state. */
export function look(options: LookOptions): Look {
  return asOneLook(() => lookOnce(options));
}

function lookOnce(options: LookOptions): Look {
  catchUp();
  doubtCovers();
  const roots = rootsOfDocument();
  const headings = headingsIn(roots);
  const dialogs = openOverlays(roots);
  if (dialogs.length !== openBefore.length || dialogs.some((dialog) => !openBefore.includes(dialog))) forgetCovers();
  openBefore = dialogs;
  const candidates = new Candidates();
  const recognised = recognise(options.pages, { ...options, roots, headings, candidates }, dialogs);
  const isVeiled = isFilledByFrame() || (recognised.length === 0 && dialogs.length > 0);
  const veiled = isVeiled ? { veiled: true as const } : {};
  if (recognised.length === 0) return { sighting: { pages: [], ...veiled }, elements: new Map() };
  const elements = new Map<TargetId, Found>();
  const claimed = new Set<Element>();
  const whole: Whole = { roots, headings, candidates, dialogs, claimed };
  const sight = (one: Recognised<string>) => ({ ...one, ...sightPage(one, whole, options, elements) });
  const bars = new Map(recognised.filter(isBar).map((one) => [one, sight(one)]));
  for (const { element, rivals } of elements.values()) for (const one of [element, ...rivals]) claimed.add(one);
  const pages = recognised.map((one) => bars.get(one) ?? sight(one));
  const taken = new Set([...elements.values()].flatMap(({ element, rivals }) => [element, ...rivals]));
  const telltales = telltalesOf(options.pages, options.lexicon);
  for (const page of pages) {
    const elsewhere = (called: string) =>
      [...telltales].some(([id, own]) => id !== page.id && own.some(({ text }) => text === called));
    addRenamed(page, options.likeness, elements, taken, elsewhere);
  }
  return { sighting: { pages: pages.map(({ sighting }) => sighting), ...veiled }, elements };
}

/** The parts of the document in which pages of the lab are to be seen now, to look for one target again. */
export function scopesOf(options: LookOptions): { readonly id: string; readonly scope: Scope }[] {
  rootsOfDocument(true);
  catchUp();
  const roots = rootsOfDocument();
  const headings = headingsIn(roots);
  const dialogs = openOverlays(roots);
  const whole: Whole = { roots, headings, candidates: new Candidates(), dialogs, claimed: new Set() };
  const recognised = recognise(options.pages, { ...options, ...whole }, dialogs);
  return recognised.map(({ id, page, root }) => ({ id, scope: scopeOf(root, page, whole, options) }));
}

/** Whether one frame takes up most of the window. */
function isFilledByFrame(): boolean {
  return select([document], 'iframe').some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return (
      width * height > (innerWidth * innerHeight) / 2 &&
      frame.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
}

interface Whole {
  readonly roots: readonly Root[];
  readonly headings: readonly Heading[];
  readonly candidates: Candidates;
  readonly dialogs: readonly Element[];
  /** What was found in bounded bars. */
  readonly claimed: ReadonlySet<Element>;
}

/** Whether it is a bar whose bounds are known. */
function isBar({ page, root }: Recognised<string>): boolean {
  return page.layer === 'bar' && root !== document;
}

function sightPage(
  { id, page, root, score, possible, over, beneath, named }: Recognised<string>,
  whole: Whole,
  options: LookOptions,
  elements: Map<TargetId, Found>,
): { readonly sighting: PageSighting; readonly scope: Scope } {
  const scope = scopeOf(root, page, whole, options);
  const found = new Map<string, Found>();
  const targets: Record<string, TargetSighting> = {};
  for (const [name, target] of Object.entries(page.targets)) {
    const one = locate(target, scope);
    if (!one) continue;
    const full = `${id}.${name}` as TargetId;
    const chosenFile = options.fileKinds.has(full) && !one.states.includes('filled');
    const states = chosenFile ? [...one.states, 'filled' as const] : one.states;
    found.set(name, one);
    elements.set(full, one);
    targets[name] = {
      states,
      ...(one.called !== undefined ? { called: one.called } : {}),
      ...(one.hidden ? { hidden: true } : {}),
      ...(one.rivals.length > 0 ? { unsure: true } : {}),
      ...(one.tentative ? { tentative: true } : {}),
    };
  }
  const { edition, share } = judgeEdition([...found.values()], options.lexicon.editions);
  const kinds = new Map(
    [...options.fileKinds].flatMap(([target, kind]) =>
      target.startsWith(`${id}.`) ? [[target.slice(id.length + 1), kind] as const] : [],
    ),
  );
  const sighting = {
    page: id as PageId,
    edition,
    ...(over > 0 ? { over } : {}),
    ...(beneath ? { beneath } : {}),
    ...(named ? { named } : {}),
    confidence: Math.round(share * (score / possible) * 100) / 100,
    settled: false,
    signals: signalsOn({ page, scope, found, route: options.address.route, fileKinds: kinds }),
    targets,
  };
  return { sighting, scope };
}

/** Takes in what is only called alike: it proves nothing, and is pointed at only as what it may be. */
function addRenamed(
  {
    id,
    page,
    scope,
    sighting: { edition, targets },
  }: Recognised<string> & { readonly sighting: PageSighting; readonly scope: Scope },
  likeness: Likeness | undefined,
  elements: Map<TargetId, Found>,
  taken: ReadonlySet<Element>,
  elsewhere: (name: string) => boolean,
): void {
  if (!likeness) return;
  for (const [name, { element, rivals }] of renamedOn(page, targets, edition, scope, taken, elsewhere, likeness)) {
    const states = statesOf(element);
    const hidden = isBehindLayer(element);
    elements.set(`${id}.${name}` as TargetId, { element, states, hidden, rivals, editions: [], renamed: true });
    (targets as Record<string, TargetSighting>)[name] = {
      states,
      renamed: true,
      ...(hidden ? { hidden } : {}),
      ...(rivals.length > 0 ? { unsure: true } : {}),
    };
  }
}

/** A dialog's page lies in the dialog, a bar's in its bar; every other page lies outside all dialogs, and below the banner. */
function scopeOf(root: Root, page: Page, whole: Whole, { lexicon }: LookOptions): Scope {
  const apart = whole.dialogs.filter((dialog) => dialog !== root && !holds(dialog, root));
  const parts = root instanceof Document ? [] : [root, ...listsOf(root)];
  const has = (element: Element) =>
    (parts.length === 0 || parts.some((part) => holds(part, element))) &&
    !apart.some((dialog) => holds(dialog, element)) &&
    !(page.layer === 'page' && isInBanner(element)) &&
    !(page.layer !== 'bar' && element.closest(breadcrumbs));
  const { candidates } = whole;
  const headings = whole.headings.filter(({ element }) => has(element));
  return {
    roots: root instanceof Document ? whole.roots : rootsWithin(root),
    candidates,
    headings,
    lexicon,
    has,
    sides: new SideParts({ page, candidates, headings, lexicon, has }),
    notices: root instanceof Document ? [] : noticesOutside(root, whole.roots),
    apart,
    claimed: whole.claimed,
  };
}

/** The way back, on which the names of what people have made stand as links. */
const breadcrumbs = '[aria-label="breadcrumb" i], [aria-label="breadcrumbs" i], .fxs-breadcrumb';

/** Whether an element lies in the console's own head, which is no part of any page. A section's head is none. */
function isInBanner(element: Element): boolean {
  if (element.closest('[role="banner"]')) return true;
  const head = element.closest('header');
  return head !== null && !head.closest('main, section, article, aside, [role="main"], [role="dialog"]');
}

function noticesOutside(root: Root, roots: readonly Root[]): Element[] {
  return select(roots, '[role="alert"], [role="status"]').filter(
    (notice) => !holds(root, notice) && !notice.hasAttribute('data-crosswalk'),
  );
}

/** The edition that explains most of what was found, the newest of those that explain it equally well. */
function judgeEdition(found: readonly Found[], editions: readonly Edition[]): { edition: Edition; share: number } {
  const newest = editions.at(-1) as Edition;
  let best = { edition: newest, share: found.length === 0 ? 1 : 0 };
  for (const edition of editions) {
    const share = found.length === 0 ? 1 : found.filter((one) => one.editions.includes(edition)).length / found.length;
    if (share >= best.share) best = { edition, share };
  }
  return best;
}
