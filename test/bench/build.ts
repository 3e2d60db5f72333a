import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type InlineConfig } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Where the built pages lie. */
export const siteFolder = join(root, 'out/bench/site');

const common: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Builds the pages from the real component libraries, unless they are as they were. */
export async function buildPages(): Promise<void> {
  const pages = join(here, 'pages');
  const names = (await readdir(pages)).sort();
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  for (const name of names) hash.update(name).update(await readFile(join(pages, name)));
  const stamp = hash.digest('hex');
  const stampFile = join(siteFolder, '.stamp');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await build({
    ...common,
    root: pages,
    base: '/bench-assets/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: siteFolder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: names.filter((name) => name.endsWith('.html')).map((name) => join(pages, name)),
        // Cloudscape marks its modules with 'use client', which means nothing here.
        onwarn: (warning, report) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && report(warning),
      },
    },
  });
  await mkdir(siteFolder, { recursive: true });
  await writeFile(stampFile, stamp);
}

/** A script to run in a page: one of `in-page`, with the modules of `src` it measures, as one file. */
export async function inPageScript(name: string): Promise<string> {
  const built = await build({
    ...common,
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: join(here, 'in-page', `${name}.ts`), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${name} came to nothing`);
  return `${chunk.code}\n//# sourceURL=bench:${name}.js`;
}

/**
 * The engine that Playwright puts into pages, as a script that leaves it in `benchPlaywright`. It stands as a string in
 * Playwright's own bundle, which offers no other way to it.
 */
export async function playwrightScript(): Promise<string> {
  const bundle = await readFile(createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'), 'utf8');
  const literal = /generated\/injectedScriptSource\.ts"\(\) \{\s+"use strict";\s+\w+ = ('(?:[^'\\\n]|\\.)*')/.exec(bundle)?.[1];
  if (!literal) throw new Error('Playwright’s engine is not where it was in its bundle');
  const source: unknown = runInNewContext(literal);
  const options = {
    isUnderTest: false,
    sdkLanguage: 'javascript',
    frameSeq: 0,
    testIdAttributeName: 'data-testid',
    stableRafCount: 1,
    browserName: 'chromium',
    shouldPrependErrorPrefix: false,
    isUtilityWorld: false,
    customEngines: [],
  };
  return `globalThis.benchPlaywright = (() => {
const module = {};
${source}
return new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)});
})();
//# sourceURL=bench:playwright.js`;
}
