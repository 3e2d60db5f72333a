import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRecording } from '../results/record.ts';
import type { Found, Tally } from './campaign.ts';
import { fileOf } from './campaign.ts';

/** A file that is not decided within this time hangs, in milliseconds: two thousand times what one usually takes. */
const hangLimit = 5_000;

const { values: options } = parseArgs({
  options: {
    /** Draws the files: the same seed, the same bytes. */
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '100000' },
    /** Writes the one file of this number to `out/fuzz` instead, to look at. */
    only: { type: 'string' },
    /** Puts what came of it into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});
const { seed } = options;
const inputs = Number(options.inputs);
if (!Number.isInteger(inputs) || inputs < 1) throw new RangeError('--inputs takes a whole number above 0');
const recording = options.record && options.only === undefined ? beginRecording('fuzz', 'fuzz') : undefined;
const out = join(import.meta.dirname, '../../out/fuzz');
await mkdir(out, { recursive: true });

interface Hang {
  readonly input: number;
  readonly base64: string;
}

export type FromWorker = { readonly at: number } | { readonly done: Tally };

/** Runs the rest in a process of its own, which is killed when a file keeps it too long, and begun again behind it. */
function runFrom(from: number): Promise<{ readonly tally?: Tally; readonly stuckAt?: number }> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, 'worker.ts'), [seed, String(from), String(inputs - from)], {
      execArgv: ['--import', 'tsx'],
    });
    let at = from;
    let heard = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - heard <= hangLimit) return;
      clearInterval(watch);
      worker.kill('SIGKILL');
      resolve({ stuckAt: at });
    }, 500);
    // Starting takes its time; what counts begins with the first file.
    heard = Number.POSITIVE_INFINITY;
    worker.on('message', (message: FromWorker) => {
      heard = Date.now();
      if ('at' in message) {
        at = message.at;
        return;
      }
      clearInterval(watch);
      resolve({ tally: message.done });
    });
    worker.on('exit', (code) => {
      clearInterval(watch);
      reject(new Error(`The process ended with ${code} at file ${at}`));
    });
  });
}

if (options.only !== undefined) {
  const file = fileOf(seed, Number(options.only));
  const path = join(out, `${seed}-${options.only}.xml`);
  await writeFile(path, file.input);
  console.log(`${file.name} (${file.as}), changed: ${path}`);
} else {
  const began = Date.now();
  const hangs: Hang[] = [];
  const tallies: Tally[] = [];
  for (let from = 0; from < inputs; ) {
    const { tally, stuckAt } = await runFrom(from);
    if (tally) tallies.push(tally);
    if (stuckAt === undefined) break;
    hangs.push({ input: stuckAt, base64: Buffer.from(fileOf(seed, stuckAt).input).toString('base64') });
    from = stuckAt + 1;
  }
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const found = tallies.flatMap((tally) => tally.found);
  const count = (kind: Found['fault']['kind']) => found.filter(({ fault }) => fault.kind === kind).length;
  const result = {
    seed,
    inputs: sum((tally) => tally.inputs) + hangs.length,
    seconds: Math.round((Date.now() - began) / 1_000),
    crashes: count('crash'),
    hangs: hangs.length,
    acceptedThoughRefusedByReference: count('lenient'),
    readOtherwiseThanByReference: count('differs'),
    calledSignedThoughNobodySignedIt: count('forged'),
    wellFormed: sum((tally) => tally.wellFormed),
    comparedByCanonicalForm: sum((tally) => tally.compared),
    slowestMilliseconds: Math.round(Math.max(...tallies.map(({ slowest }) => slowest))),
    references: 'libxml2 (well-formedness, namespaces, exclusive canonicalization), OpenSSL (certificates)',
    verdicts: tallies[0]?.verdicts ?? {},
    found,
    stuck: hangs,
  };
  await writeFile(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  const { found: _, stuck: __, verdicts: ___, ...short } = result;
  console.log(JSON.stringify(short, null, 2));
  for (const one of found.slice(0, 10))
    console.log(`${one.fault.kind}: --seed ${seed} --only ${one.input}: ${one.fault.why.slice(0, 200)}`);
  const ok = found.length + hangs.length === 0 && result.inputs === inputs;
  const { crashes, acceptedThoughRefusedByReference, readOtherwiseThanByReference, calledSignedThoughNobodySignedIt } = result;
  const says = `${result.inputs} files: ${crashes} crashes, ${hangs.length} hangs, ${acceptedThoughRefusedByReference} accepted that libxml2 refuses, ${readOtherwiseThanByReference} read otherwise, ${calledSignedThoughNobodySignedIt} called signed that nobody signed`;
  console.log(says);
  recording?.end({ ok, says });
  if (!ok) process.exitCode = 1;
}
