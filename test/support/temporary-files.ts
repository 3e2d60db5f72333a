import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all workers one folder for temporary files, and removes it after the last: a browser that is ended with its worker leaves its profile. */
export default async function temporaryFiles(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-tests-'));
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
