import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Our pages as one script, on an API in memory; an expression whose value is what `in-page/entry.tsx` exports. */
export async function bundlePages(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    resolve: { alias: { 'webextension-polyfill': join(here, 'in-page/fake-extension.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rollupOptions: {
        input: join(here, 'in-page/entry.tsx'),
        output: { format: 'iife', name: 'exported', codeSplitting: false },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output)
      for (const chunk of output.output) if (chunk.type === 'chunk') return `(() => { ${chunk.code}; return exported; })()`;
  throw new Error('The build of the pages gave nothing');
}
