import type { Page as BrowserPage } from 'puppeteer';
import type { Sighting } from '../../../src/core/sighting.ts';
import { splitTarget } from '../../../src/core/target-id.ts';
import { portalOfPage } from '../../../src/lab/hosts.ts';
import type { TargetId } from '../../../src/lab/ids.ts';
import { lab } from '../../../src/lab/lab.ts';
import type { Page } from '../../../src/lab/model.ts';
import { defaultWorld } from '../../portals/world.ts';
import type { Setting } from '../in-page/bench.ts';
import type { Specimen } from '../specimens/specimen.ts';
import type { Order, Verdict } from '../verdict.ts';
import type { Site } from './site.ts';

/** What runs in the page, each as an expression. */
export interface Scripts {
  readonly bench: string;
  readonly eye: string;
}

/** How many pages are made before the tab is asked again. */
const batch = 25;

let visits = 0;

/** A browser tab in which one specimen after the other is opened, and mutated as often as wanted. */
export class Tab {
  readonly page: BrowserPage;
  readonly #site: Site;
  readonly #scripts: Scripts;

  constructor(page: BrowserPage, site: Site, scripts: Scripts) {
    this.page = page;
    this.#site = site;
    this.#scripts = scripts;
  }

  async open(specimen: Specimen): Promise<void> {
    const others: Sighting[] = [];
    for (const index of specimen.documents.keys()) {
      if (index === specimen.at) continue;
      await this.#load(specimen, index, []);
      others.push((await this.page.evaluate('bench.sighting()')) as Sighting);
    }
    await this.#load(specimen, specimen.at, others);
  }

  async run(orders: readonly Order[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (let start = 0; start < orders.length; start += batch)
      verdicts.push(
        ...((await this.page.evaluate(`bench.run(${JSON.stringify(orders.slice(start, start + batch))})`)) as Verdict[]),
      );
    return verdicts;
  }

  /** Each visit has an address of its own, so that tabs don't get in each other's way; the page itself sees the real one. */
  async #load(specimen: Specimen, index: number, others: readonly Sighting[]): Promise<void> {
    const { address, width, height, html } = documentAt(specimen, index);
    const visit = `${new URL(address).origin}/visit-${++visits}`;
    this.#site.put(visit, html);
    await this.page.setViewport({ width, height });
    await this.page.goto(visit);
    this.#site.take(visit);
    await this.page.evaluate(
      `history.replaceState(null, '', ${JSON.stringify(address)}); globalThis.bench = new (${this.#scripts.bench}).Bench(${JSON.stringify(settingOf(specimen, others))}, ${JSON.stringify(this.#scripts.eye)}); undefined`,
    );
  }
}

export function documentAt(specimen: Specimen, index: number) {
  const document = specimen.documents[index];
  if (!document) throw new Error(`${specimen.id} has no document ${index}`);
  return document;
}

export function settingOf(
  { documents, progress, fileKinds, each, fellows, target }: Specimen,
  others: readonly Sighting[],
): Setting {
  const { group, permissionSet, application } = progress.names;
  return {
    portal: portalOfPage(documents[0]?.address ?? '') ?? 'aws',
    names: { group, permissionSet, application, ...(progress.region ? { region: progress.region } : {}) },
    fileKinds,
    progress,
    others,
    each,
    fellows,
    alike: alikeOf(target),
    page: splitTarget(target).page,
    chosen: [group, permissionSet, application, ...namesInWorld()],
  };
}

/** The targets that lead to a page to which a target leads. */
function alikeOf(target: TargetId): TargetId[] {
  const ways = Object.values(lab.pages as { readonly [id: string]: Page }).map(
    ({ reachedBy = [] }) => reachedBy as readonly TargetId[],
  );
  return [...new Set(ways.filter((one) => one.includes(target)).flat())].filter((one) => one !== target);
}

/** What people in the simulated clouds have named: no console renames that. */
function namesInWorld(): string[] {
  const { aws, azure } = defaultWorld();
  return [
    aws.account.name,
    ...aws.regions.map(({ city }) => city),
    azure.tenantName,
    ...[azure.admin, ...azure.users].map(({ displayName }) => displayName),
    ...azure.groups.map(({ displayName }) => displayName),
  ];
}
