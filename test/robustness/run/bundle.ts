import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** What runs in a console's page, each as one script. */
export type PageScript = 'serialise' | 'eye' | 'bench';

/** Of which modules other ones take the place, by the end of their path: to show what the suite finds when the product is broken. */
export type Replaced = { readonly [module: string]: string };

/** A script for a page, from its module and all that it imports, as an expression whose value is what the module exports. */
export async function bundle(script: PageScript, replaced: Replaced = {}): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root,
    plugins: [replacing(replaced)],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rollupOptions: {
        input: join(import.meta.dirname, `../in-page/${script}.ts`),
        output: { format: 'iife', name: 'exported' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output)
      for (const chunk of output.output) if (chunk.type === 'chunk') return `(() => { ${chunk.code}; return exported; })()`;
  throw new Error(`The build of ${script} gave nothing`);
}

function replacing(replaced: Replaced): Plugin {
  return {
    name: 'replacing',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      const own = Object.entries(replaced).find(([module]) => found?.id.endsWith(module));
      return own && importer !== own[1] ? own[1] : null;
    },
  };
}
