import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'puppeteer';
import { build, type Rollup } from 'vite';
import { framesOf } from './frames.ts';

/** One candidate's name as the product has it, beside the one in the browser's own accessibility tree. */
export interface NamePair {
  readonly role: string;
  readonly ours: string;
  readonly browsers: string;
  readonly markup: string;
}

/** Why a name may be another than the browser's anywhere, and how that shows. */
const meant: Readonly<Record<string, (pair: NamePair) => boolean>> = {
  'By the standard a row is called by its content. Chromium leaves that out where no row can have the focus, to save time.': ({
    role,
    browsers,
  }) => role === 'row' && browsers === '',
  'A required mark that a style sheet makes is no part of what a label says.': ({ ours, browsers }) =>
    ours !== browsers && ours === browsers.replace(/ ?\*(?= |$)/g, ''),
};

/** How far the product's names agree with the browser's, over all pages that were compared. */
export class Names {
  readonly #pairs: NamePair[] = [];

  /** Compares the names on a page, in all its frames. */
  async compare(page: Page): Promise<void> {
    for (const frame of framesOf(page)) this.#pairs.push(...(await namesIn(frame)));
  }

  /** Names that are others than the browser's, but for those that are meant to be. */
  get differences(): readonly NamePair[] {
    return this.#others.filter((pair) => !Object.values(meant).some((isMeant) => isMeant(pair)));
  }

  get #others(): readonly NamePair[] {
    return this.#pairs.filter(({ ours, browsers }) => ours !== browsers);
  }

  get count(): number {
    return this.#pairs.length;
  }

  toString(): string {
    const { differences } = this;
    const lines = new Set(differences.map((one) => `  ${one.role}: “${one.ours}”, not “${one.browsers}”: ${one.markup}`));
    const same = this.count - this.#others.length;
    const left = this.#others.length - differences.length;
    return [`of ${this.count} names ${same} are the browser’s own, ${left} are others on purpose`, ...lines].join('\n');
  }
}

/** The candidates of one frame that are in the accessibility tree. */
async function namesIn(frame: Frame): Promise<NamePair[]> {
  const { client, _id: frameId } = frame as unknown as { readonly client: CDPSession; readonly _id: string };
  try {
    const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', { frameId });
    await client.send('Runtime.evaluate', { contextId, expression: await script() });
    const evaluate = async (expression: string, returnByValue: boolean) =>
      (await client.send('Runtime.evaluate', { contextId, expression, returnByValue })).result;
    const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId });
    const exposed = new Map(nodes.flatMap((node) => (node.ignored ? [] : [[node.backendDOMNodeId, node] as const])));
    const given = (await evaluate('givenNames', true)).value as { role: string; name: string; markup: string }[];
    const { objectId = '' } = await evaluate('namedElements', false);
    const { result } = await client.send('Runtime.getProperties', { objectId, ownProperties: true });
    const elements = result.filter(({ name }) => /^\d+$/.test(name));
    const pairs = elements.map(async ({ name: index, value }): Promise<NamePair[]> => {
      const { node } = await client.send('DOM.describeNode', { objectId: value?.objectId ?? '' });
      const there = exposed.get(node.backendNodeId);
      const here = given[Number(index)];
      if (!there || !here) return [];
      return [
        { role: here.role, ours: spaced(here.name), browsers: spaced(String(there.name?.value ?? '')), markup: here.markup },
      ];
    });
    return (await Promise.all(pairs)).flat();
  } catch (error) {
    // A frame that is taken away meanwhile has nothing to tell.
    if (/Target closed|Session closed|No frame|context|detached/i.test(String(error))) return [];
    throw error;
  }
}

/** White space tells nobody anything. */
function spaced(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

let built: Promise<string> | undefined;

/** The product's own code, built for the page as the content scripts are. */
function script(): Promise<string> {
  built ??= buildScript();
  return built;
}

async function buildScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: { entry: join(import.meta.dirname, 'names-in-page.ts'), formats: ['iife'], name: 'names' },
    },
  });
  const [output] = (Array.isArray(made) ? made : [made]) as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}
