import { TestRunner, test } from 'vitest';

/**
 * Reports a test file that can't be loaded as a failed test. Stryker's runner counts failed tests alone, so a mutant
 * that throws while its module is loaded would pass for one that survives.
 */
export default class LoadingRunner extends TestRunner {
  override async importFile(path: string, source: 'collect' | 'setup'): Promise<unknown> {
    try {
      return await super.importFile(path, source);
    } catch (error) {
      if (source !== 'collect') throw error;
      test('the file loads', () => {
        throw error;
      });
      return undefined;
    }
  }
}
