import { beforeEach } from 'vitest';

/**
 * For a `describe` whose tests are one walk, each going on where the last one ended: where one fails, those after it
 * are skipped. They could only wait for what can't come.
 */
export function oneWalk(): void {
  let failed: string | undefined;
  beforeEach(({ skip, task, onTestFailed }) => {
    skip(failed !== undefined, `“${failed}” failed before it`);
    onTestFailed(() => {
      failed = task.name;
    });
  });
}
