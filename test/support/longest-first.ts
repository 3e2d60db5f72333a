import { join, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = join(import.meta.dirname, '../..');

/** What takes longest, from the longest on, by the beginning of `project:path`; a project's files follow each other, as a worker keeps its browser for them. */
const long = [
  'firefox:test/lab/',
  'firefox:',
  'chromium:test/lab/today',
  'chromium:test/lab/',
  'chromium:test/mistakes/',
  'chromium:test/twins/',
  'chromium:test/journeys/class',
  'chromium:test/journeys/',
  'chromium:test/portals/',
  'chromium:',
  'class:',
];

/**
 * Begins with the files that take longest, so that none is left alone at the end. Vitest knows how long each took only
 * where it ran them before, and goes by their size else; the longest are a few lines that walk the whole lab.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ project, moduleId }: TestSpecification): number {
  const name = `${project.name}:${relative(root, moduleId).replaceAll('\\', '/')}`;
  const found = long.findIndex((beginning) => name.startsWith(beginning));
  return found < 0 ? long.length : found;
}
