import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { Recording } from './specimen.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'out/robustness/specimens');

/** What a recording depends on: the lab, the consoles, and how it is made. */
const sources = [
  'src/lab',
  'test/portals',
  'test/robustness/specimens',
  'test/robustness/in-page/serialise.ts',
  'test/robustness/in-page/styles.ts',
  'test/robustness/in-page/truth.ts',
];

/** Words for labels that nobody knows: on a page as it was recorded there are none. */
const idle = 'synonyms.ts';

/** The pages of an edition are much alike: with a window as large as all of them they come to little. */
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const pack = promisify<Buffer, typeof packing, Buffer>(brotliCompress);
const unpack = promisify<Buffer, Buffer>(brotliDecompress);

/** Kept with the sources, for the short run. */
export const keptRecording = join(import.meta.dirname, 'kept/2026.json.br');

/** The recording of an edition from the last time, unless what it depends on has changed; those are deleted. */
export async function storedRecording(edition: string): Promise<Recording | undefined> {
  const name = await fileName(edition);
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (file.startsWith(`${edition}.`) && file !== name) await rm(join(folder, file));
  return readRecording(join(folder, name)).catch(() => undefined);
}

export async function storeRecording(recording: Recording): Promise<void> {
  await writeRecording(join(folder, await fileName(recording.edition)), recording);
}

export async function readRecording(file: string): Promise<Recording> {
  return JSON.parse((await unpack(await readFile(file))).toString('utf8')) as Recording;
}

export async function writeRecording(file: string, recording: Recording): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await pack(Buffer.from(JSON.stringify(recording)), packing));
}

async function fileName(edition: string): Promise<string> {
  const hash = createHash('sha256').update(edition);
  for (const source of sources)
    for (const file of await filesIn(join(root, source))) hash.update(relative(root, file)).update(await readFile(file));
  return `${edition}.${hash.digest('hex').slice(0, 12)}.json.br`;
}

async function filesIn(path: string): Promise<string[]> {
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html)$/.test(entry.name) && entry.name !== idle)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
