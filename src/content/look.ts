import type { PageSighting, Sighting, TargetSighting } from '../core/sighting.ts';
import type { PageId, TargetId } from '../lab/ids.ts';
import type { Edition, FileKind, Page } from '../lab/model.ts';
import { Candidates } from './find/candidates.ts';
import type { Lexicon } from './find/lexicon.ts';
import { type Address, openOverlays, type Recognised, recognise } from './find/pages.ts';
import { holds, queryAll, type Root, rootsIn, rootsOfDocument } from './find/roots.ts';
import { type Heading, headingsIn } from './find/sections.ts';
import { signalsOn } from './find/signals.ts';
import { type Found, locate, type Scope } from './find/targets.ts';

/** What a document shows at one moment, with the elements that the sighting only names; whether it has settled only time can tell. */
export interface Look {
  readonly sighting: Sighting;
  readonly elements: ReadonlyMap<TargetId, Found>;
}

export interface LookOptions {
  readonly pages: { readonly [id: string]: Page };
  readonly lexicon: Lexicon;
  readonly address: Address;
  /** What the files are that the person has chosen, by target: portals empty the input once they have read it. */
  readonly fileKinds: ReadonlyMap<TargetId, FileKind>;
}

/** Reads the whole document once: which pages are to be seen, which of their targets, in which state. */
export function look(options: LookOptions): Look {
  const roots = rootsOfDocument();
  const headings = headingsIn(roots);
  const dialogs = openOverlays(roots);
  const candidates = new Candidates(roots);
  const recognised = recognise(options.pages, { ...options, roots, headings, candidates }, dialogs);
  const isVeiled = isFilledByFrame() || (recognised.length === 0 && dialogs.length > 0);
  const veiled = isVeiled ? { veiled: true as const } : {};
  if (recognised.length === 0) return { sighting: { pages: [], ...veiled }, elements: new Map() };
  const document_: Whole = { roots, headings, candidates, dialogs };
  const elements = new Map<TargetId, Found>();
  const pages = recognised.map((one) => sightPage(one, document_, options, elements));
  return { sighting: { pages, ...veiled }, elements };
}

/** The parts of the document in which pages of the lab are to be seen now, to look for one target again. */
export function scopesOf(options: LookOptions): { readonly id: string; readonly scope: Scope }[] {
  const roots = rootsOfDocument(true);
  const headings = headingsIn(roots);
  const dialogs = openOverlays(roots);
  const whole: Whole = { roots, headings, candidates: new Candidates(roots), dialogs };
  const recognised = recognise(options.pages, { ...options, ...whole }, dialogs);
  return recognised.map(({ id, page, root }) => ({ id, scope: scopeOf(root, page, whole, options) }));
}

/** Whether one frame takes up most of the window. */
function isFilledByFrame(): boolean {
  return [...document.querySelectorAll('iframe')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height > (innerWidth * innerHeight) / 2 && frame.checkVisibility({ visibilityProperty: true });
  });
}

interface Whole {
  readonly roots: readonly Root[];
  readonly headings: readonly Heading[];
  readonly candidates: Candidates;
  readonly dialogs: readonly Element[];
}

function sightPage(
  { id, page, root, score, possible, over }: Recognised<string>,
  whole: Whole,
  options: LookOptions,
  elements: Map<TargetId, Found>,
): PageSighting {
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
    };
  }
  const { edition, share } = judgeEdition([...found.values()], options.lexicon.editions);
  const kinds = new Map(
    [...options.fileKinds].flatMap(([target, kind]) =>
      target.startsWith(`${id}.`) ? [[target.slice(id.length + 1), kind] as const] : [],
    ),
  );
  return {
    page: id as PageId,
    edition,
    ...(over > 0 ? { over } : {}),
    confidence: Math.round(share * (score / possible) * 100) / 100,
    settled: false,
    signals: signalsOn(page, scope, found, options.address.route, kinds),
    targets,
  };
}

/** A dialog's page lies in the dialog, a bar's in its bar; every other page lies outside all dialogs, and below the banner. */
function scopeOf(root: Root, { layer }: Page, whole: Whole, { lexicon }: LookOptions): Scope {
  const apart = whole.dialogs.filter((dialog) => dialog !== root && !holds(dialog, root));
  const parts = root instanceof Document ? [] : [root, ...listsOf(root)];
  const has = (element: Element) =>
    (parts.length === 0 || parts.some((part) => holds(part, element))) &&
    !apart.some((dialog) => holds(dialog, element)) &&
    !(layer === 'page' && isInBanner(element));
  return {
    roots: root instanceof Document ? whole.roots : rootsIn(root),
    candidates: whole.candidates,
    headings: whole.headings.filter(({ element }) => has(element)),
    lexicon,
    has,
    notices: root instanceof Document ? [] : noticesOutside(root, whole.roots),
    apart,
  };
}

/** Whether an element lies in the console's own head, which is no part of any page. A section's head is none. */
function isInBanner(element: Element): boolean {
  if (element.closest('[role="banner"]')) return true;
  const head = element.closest('header');
  return head !== null && !head.closest('main, section, article, aside, [role="main"], [role="dialog"]');
}

function noticesOutside(root: Root, roots: readonly Root[]): Element[] {
  return ['[role="alert"]', '[role="status"]']
    .flatMap((selector) => queryAll(roots, selector))
    .filter((notice) => !holds(root, notice) && !notice.hasAttribute('data-crosswalk'));
}

/** The lists that boxes in this part have open, wherever in the document the portal draws them. */
function listsOf(root: Element | ShadowRoot): Element[] {
  const boxes = root.querySelectorAll('[aria-expanded="true"]:is([aria-controls], [aria-owns])');
  return [...boxes].flatMap((box) =>
    `${box.getAttribute('aria-controls') ?? ''} ${box.getAttribute('aria-owns') ?? ''}`
      .split(' ')
      .flatMap((id) => (id ? (document.getElementById(id) ?? []) : [])),
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
