import { afterAll, afterEach } from 'vitest';
import { keepEvidence } from './evidence.ts';
import { endAllStages, openStages } from './open-stages.ts';

/** Runs with every file of tests that needs a browser: what a failed test saw is kept, and no stage outlives its file. */
let hasFailed = false;

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  hasFailed = true;
  for (const stage of openStages) console.log(`What it looked like: ${await keepEvidence(task.name, stage)}`);
});

afterAll(() => endAllStages(hasFailed));
