import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyExtension } from '../support/lives.ts';
import { killBrowsers } from './kills/kills.ts';

/** The long run is `npm run soak -- --kills 200`. */
it('a browser killed in mid-write has all that the panel had shown as kept, and nothing unreadable', async () => {
  const { lost, unreadable, shown, first } = await killBrowsers({ seed: 3, kills: 2 });
  expect(first).toBeUndefined();
  expect({ lost, unreadable }).toEqual({ lost: 0, unreadable: 0 });
  expect(shown).toBeGreaterThan(0);
});

it('and no longer has where progress is taken away before it is written anew', async () => {
  const folder = await copyExtension();
  const loader = join(folder, 'service-worker-loader.js');
  const breaking = `
const { local } = chrome.storage;
const set = local.set.bind(local);
local.set = async (items) => {
  await local.remove(Object.keys(items));
  await new Promise((resolve) => setTimeout(resolve, 250));
  await set(items);
};
`;
  await writeFile(join(folder, 'breaking.js'), breaking);
  await writeFile(loader, `import './breaking.js';\n${await readFile(loader, 'utf8')}`);
  const { lost } = await killBrowsers({ seed: 3, kills: 4, extension: folder });
  await rm(folder, { recursive: true, force: true });
  expect(lost).toBeGreaterThan(0);
});
