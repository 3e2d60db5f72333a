import { Candidates } from '../../../src/content/find/candidates.ts';
import { catchUp } from '../../../src/content/find/changes.ts';
import { Lexicon } from '../../../src/content/find/lexicon.ts';
import { Likeness } from '../../../src/content/find/likeness.ts';
import { rootsOfDocument } from '../../../src/content/find/roots.ts';
import { headingsIn } from '../../../src/content/find/sections.ts';
import { SideParts } from '../../../src/content/find/side-parts.ts';
import { locate, type Scope } from '../../../src/content/find/targets.ts';
import { type LookOptions, look } from '../../../src/content/look.ts';
import { awsPages } from '../../../src/lab/aws/pages.ts';
import { azurePages } from '../../../src/lab/azure/pages.ts';
import { editions, type Page, type Target } from '../../../src/lab/model.ts';
import { littleWords, synonyms } from '../../../src/lab/synonyms.ts';
import { chosen } from '../chosen.ts';
import { type Query, queryFor } from './queries.ts';

/** The shipped modules that locate, each by itself, for this page's portal. */
const portal = location.hostname.includes('azure') ? 'azure' : 'aws';
const pages: { readonly [id: string]: Page } = portal === 'azure' ? azurePages : awsPages;
const lexicon = new Lexicon(editions[portal], chosen);
const options: LookOptions = {
  pages,
  lexicon,
  likeness: new Likeness(synonyms, littleWords),
  address: { host: location.hostname, route: location.pathname + location.search + location.hash },
  fileKinds: new Map(),
};
const targets = new Map<string, Target>();
for (const [id, page] of Object.entries(pages))
  for (const [name, target] of Object.entries(page.targets)) targets.set(`${id}.${name}`, target);

/** The unit of it all: every element of the document, touched once. */
function walk(): number {
  const all = document.querySelectorAll('*');
  let roots = 0;
  for (let index = 0; index < all.length; index++) if (all[index]?.shadowRoot) roots++;
  return roots;
}

/** The whole document, as if it were the page; its shadow roots are known. */
function whole(): Omit<Scope, 'sides'> {
  catchUp();
  const roots = rootsOfDocument();
  const headings = headingsIn(roots);
  return { roots, candidates: new Candidates(), headings, lexicon, has: () => true, notices: [], apart: [], claimed: new Set() };
}

function withPage(all: Omit<Scope, 'sides'>, page: Page): Scope {
  return { ...all, sides: new SideParts({ ...all, page }) };
}

const style = document.createElement('link');

/** With another style sheet nothing is kept from one look to the next: all is read anew. This one is none. */
function forget(): void {
  if (style.isConnected) style.remove();
  else document.head.append(style);
}

const label = document.createElement('p');

/** Changes what a console changes all the time. */
function change(): void {
  if (label.isConnected) label.remove();
  else document.body.append(label);
  label.textContent = `Updated ${performance.now()}`;
}

function pageOf(id: string): Page {
  const page = pages[id.split('.')[0] as string];
  if (!page) throw new RangeError(`The lab has no page of ${id}`);
  return page;
}

function targetOf(id: string): Target {
  const target = targets.get(id);
  if (!target) throw new RangeError(`The lab has no target ${id}`);
  return target;
}

const bench = {
  walk,
  locate: (id: string): boolean => {
    forget();
    return locate(targetOf(id), withPage(whole(), pageOf(id))) !== undefined;
  },
  /** Every target of the portal looked for in the whole document, whatever page it is. */
  locateAll(): number {
    forget();
    const all = whole();
    let found = 0;
    for (const page of Object.values(pages)) {
      const here = withPage(all, page);
      for (const target of Object.values(page.targets)) if (locate(target, here)) found++;
    }
    return found;
  },
  look: (anew = false) => {
    forget();
    if (anew) rootsOfDocument(true);
    return look(options).sighting;
  },
  lookAgain: () => {
    change();
    return look(options).sighting;
  },
  /** What a peer would have to ask for each target: one role and the first wording of today's edition. */
  queries: [...targets].flatMap(([id, target]): Query[] => queryFor(id, target, editions[portal]) ?? []),
};

export type BenchLocating = typeof bench;
declare global {
  var benchLocating: BenchLocating;
}
globalThis.benchLocating = bench;
