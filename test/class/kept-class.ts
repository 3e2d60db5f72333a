import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClassKeys, instructorCode, isSafeBroker, readInstructorCode } from '../../src/core/class/invite.ts';
import { newClass } from '../../src/core/class/new-class.ts';
import type { ClassOptions } from './options.ts';

/** The class to run, and whether it is gone on with. */
export interface KeptClass {
  readonly keys: ClassKeys;
  readonly isOld: boolean;
}

/**
 * The class the options name: that of a file, the one kept in the folder, or a new one, which is kept there. Throws
 * with one sentence where there is none to be had.
 */
export async function keptClass(options: ClassOptions): Promise<KeptClass> {
  const file = join(options.folder, 'class.json');
  const broker = `ws://${options.host}:${options.port}`;
  if (!isSafeBroker(broker))
    throw new Error(
      `${options.host} is not an address of a room's own network, and a ws:// address elsewhere is not taken. docs/class.md says how to use a broker with wss://.`,
    );
  if (options.class !== undefined) return { keys: await readClass(options.class), isOld: false };
  const kept = await readClass(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  // At another address it is another class to the participants: their code names the broker.
  if (kept && kept.broker === broker && (options.name === undefined || options.name === kept.name))
    return { keys: kept, isOld: true };
  if (kept)
    throw new Error(`The class in ${options.folder} is "${kept.name}" at ${kept.broker}. For another one give another --folder.`);
  const keys = await newClass({ name: options.name ?? 'Crosswalk class', broker });
  await mkdir(options.folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return { keys, isOld: false };
}

/** Reads a class from a file: its keys as JSON, or the instructor's code. */
async function readClass(file: string): Promise<ClassKeys> {
  const text = await readFile(file, 'utf8');
  const code = text.trim().startsWith('{') ? await codeOf(text) : text;
  const read = await readInstructorCode(code ?? '');
  if (read.ok) return read.value;
  throw new Error(`${file} holds no class: give the file or the instructor's code that the board gave you.`);
}

async function codeOf(text: string): Promise<string | undefined> {
  try {
    return await instructorCode(JSON.parse(text) as ClassKeys);
  } catch {
    return undefined;
  }
}
