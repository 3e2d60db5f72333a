import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Where the built front end of a cloud lies. */
export function frontEndFolder(cloud: 'aws' | 'azure'): string {
  return join(root, 'out/portals', cloud);
}

/**
 * Builds the front ends of both clouds, or only of those asked for, with Vite, each from `<cloud>/ui/*.html`.
 * A cloud whose sources have not changed since its last build is left as it is.
 */
export async function buildFrontEnds(clouds: readonly ('aws' | 'azure')[] = ['aws', 'azure']): Promise<void> {
  for (const cloud of clouds) {
    const stamp = await sourceHash(join(here, cloud));
    const stampFile = join(frontEndFolder(cloud), '.stamp');
    if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) continue;
    await buildFrontEnd(cloud);
    await mkdir(frontEndFolder(cloud), { recursive: true });
    await writeFile(stampFile, stamp);
  }
}

async function buildFrontEnd(cloud: 'aws' | 'azure'): Promise<void> {
  const ui = join(here, cloud, 'ui');
  const pages = (await readdir(ui)).filter((name) => name.endsWith('.html'));
  await build({
    configFile: false,
    root: ui,
    base: '/portal-assets/',
    logLevel: 'warn',
    // Inside a test runner NODE_ENV is not `production`, and JSX would be compiled for React's development build.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: frontEndFolder(cloud),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), join(ui, name)])),
        // Cloudscape marks its modules with 'use client', which means nothing here.
        onwarn: (warning, report) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && report(warning),
      },
    },
  });
}

async function sourceHash(folder: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, import.meta.filename].sort()) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}
