import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, type Row, row } from '../rows.ts';

/** The extension as it ships. */
export const shipped = join(import.meta.dirname, '../../../dist/chrome');
/** Brought into a page only when the person points at something, or the diagnostics page asks. */
const onDemand = ['mend.js'];

/** The content scripts that the manifest names, as paths in the extension. */
export async function contentScripts(extension: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts: readonly { readonly js: readonly string[] }[];
  };
  return manifest.content_scripts.flatMap(({ js }) => js);
}

/** How large is what every frame of a console loads, and what one that is guided loads. */
export async function measureBytes(): Promise<Row[]> {
  const always = await contentScripts(shipped);
  const beside = (await readdir(join(shipped, 'src/content')))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `src/content/${name}`);
  const guided = [...new Set([...always, ...beside])].filter((path) => !onDemand.some((name) => path.endsWith(`/${name}`)));
  const rare = beside.filter((path) => !guided.includes(path));
  const line = async (name: string, paths: readonly string[], limit: number) =>
    row('In each frame', {
      name,
      ours: await bytes(paths),
      unit: 'bytes',
      samples: 1,
      target: atMost(limit, 'bytes'),
      note: `${paths.map((path) => path.split('/').at(-1)).join(', ')}, minified.`,
    });
  return [
    await line('script in every frame', always, 12_288),
    await line('script in a frame that is guided', guided, 40_960),
    row('In each frame', {
      name: 'script brought in when a person asks for it',
      ours: await bytes(rare),
      unit: 'bytes',
      samples: 1,
      note: rare.map((path) => path.split('/').at(-1)).join(', '),
    }),
  ];
}

async function bytes(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => stat(join(shipped, path))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
