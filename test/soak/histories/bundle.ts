import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** The background as one script, from its own modules; what it asks of the browser it finds in `scope`. */
export type Start = (scope: Scope) => void;

/** All that a worker has around it. */
export interface Scope {
  readonly browser: object;
  readonly chrome: object;
  readonly Date: DateConstructor;
  readonly crypto: object;
  readonly setTimeout: unknown;
  readonly clearTimeout: unknown;
  readonly indexedDB: object;
}

const names = ['browser', 'chrome', 'Date', 'crypto', 'setTimeout', 'clearTimeout', 'indexedDB'] as const;

/** Text to be replaced in a module, by the end of its path: to show that the histories find a broken background. */
export type Broken = { readonly [module: string]: readonly [from: string, to: string] };

/** What has no state and asks nothing of the browser: loaded once, so that a worker wakes in little time. */
const pure = /(^valibot$)|\/src\/(lab|core|ui|protocol)\b/;

/** Makes the background startable any number of times, each time with module state of its own, as a worker that wakes. */
export async function bundleBackground(broken: Broken = {}): Promise<Start> {
  const { code, shared } = await bundled(broken);
  const modules = await Promise.all([...shared.keys()].map((id) => import(id)));
  return starting(code, [...shared.values()], modules);
}

interface Bundle {
  readonly code: string;
  /** What is loaded once, by the path of its module: the name it has in the code. */
  readonly shared: ReadonlyMap<string, string>;
}

/** Where sources don't change meanwhile (`test/mutants`), the bundle is built once and kept in this file. */
const kept = process.env.CROSSWALK_KEPT_BUNDLE;

async function bundled(broken: Broken): Promise<Bundle> {
  const isKept = kept !== undefined && Object.keys(broken).length === 0;
  if (!isKept) return build(broken);
  const text = await readFile(kept, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const { code, shared } = JSON.parse(text) as { readonly code: string; readonly shared: [string, string][] };
    return { code, shared: new Map(shared) };
  }
  const bundle = await build(broken);
  await writeFile(kept, JSON.stringify({ code: bundle.code, shared: [...bundle.shared] }));
  return bundle;
}

async function build(broken: Broken): Promise<Bundle> {
  const isWhole = Object.keys(broken).some((module) => !module.startsWith('background/') && !module.startsWith('platform/'));
  const shared = new Map<string, string>();
  const result = await viteBuild({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'sharing',
        enforce: 'pre',
        async resolveId(source, importer, options) {
          const found = isWhole ? null : await this.resolve(source, importer, { ...options, skipSelf: true });
          const id = source === 'valibot' ? source : found?.id;
          if (!found || id === undefined || !pure.test(id)) return null;
          if (!shared.has(id)) shared.set(id, `shared${shared.size}`);
          return { id, external: 'absolute' };
        },
      },
      {
        name: 'breaking',
        enforce: 'pre',
        transform(code, id) {
          const [, change] = Object.entries(broken).find(([module]) => id.endsWith(module)) ?? [];
          if (!change) return null;
          if (!code.includes(change[0])) throw new Error(`${id} does not hold ${change[0]}`);
          return code.replace(change[0], change[1]);
        },
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rollupOptions: {
        input: join(root, 'src/background/main.ts'),
        output: { format: 'iife', globals: (id) => shared.get(id) ?? id },
      },
    },
  });
  for (const output of Array.isArray(result) ? result : [result])
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return { code: chunk.code, shared };
  throw new Error('The build of the background gave nothing');
}

function starting(code: string, sharedNames: readonly string[], modules: readonly unknown[]): Start {
  const run = new Function('globalThis', ...names, ...sharedNames, code) as (...scope: unknown[]) => void;
  return (scope) => run(scope, ...names.map((name) => scope[name]), ...modules);
}
