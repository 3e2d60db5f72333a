import { parseArgs } from 'node:util';
import { type KindName, kindNames } from './kinds.ts';
import { updateDocuments } from './record.ts';
import { isOlderThanSources, readResults } from './results.ts';

/**
 * `npm run results`: brings what the documents say of results up to date and names those that are older than their
 * sources. With `--strict`, as before a release, it ends with 1 where one is, has failed or was never recorded.
 */
const { values: options } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
const results = readResults();
for (const path of updateDocuments(results)) console.log(`written: ${path}`);
const states = kindNames.map((name) => [name, stateOf(name)] as const);
for (const [name, state] of states) console.log(`${name.padEnd(12)} ${state}`);
if (options.strict && states.some(([, state]) => state !== 'good')) process.exitCode = 1;

function stateOf(name: KindName): string {
  const result = results[name];
  if (!result) return 'not recorded yet';
  if (isOlderThanSources(name, result)) return `older than its sources: run ${result.command} --record`;
  return result.ok ? 'good' : `not good: ${result.says}`;
}
