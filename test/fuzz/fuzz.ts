import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRecording } from '../results/record.ts';
import type { Found, Tally } from './campaign.ts';
import { type AnyTally, campaigns, type Kind } from './campaigns.ts';
import type { CertificateTally } from './certificates.ts';
import type { WrappingTally } from './wrapping.ts';

/** An input that is not decided within this time hangs, in milliseconds: two thousand times what one usually takes. */
const hangLimit = 5_000;

const { values: options } = parseArgs({
  options: {
    /** Draws the inputs: the same seed, the same bytes. */
    seed: { type: 'string', default: '1' },
    /** How many files, mutated certificates, and files with a wrapped signature. */
    inputs: { type: 'string', default: String(campaigns.files.inputs) },
    certificates: { type: 'string', default: String(campaigns.certificates.inputs) },
    wrappings: { type: 'string', default: String(campaigns.wrappings.inputs) },
    /** Writes the one input of this number to `out/fuzz` instead, to look at; of which kind. */
    only: { type: 'string' },
    kind: { type: 'string', default: 'files' },
    /** Puts what came of it into docs/results.json. */
    record: { type: 'boolean', default: false },
  },
});
const { seed } = options;
const counts = { files: options.inputs, certificates: options.certificates, wrappings: options.wrappings };
for (const count of Object.values(counts))
  if (!/^\d+$/.test(count)) throw new RangeError('--inputs, --certificates and --wrappings take whole numbers');
const recording = options.record && options.only === undefined ? beginRecording('fuzz', 'fuzz') : undefined;
const out = join(import.meta.dirname, '../../out/fuzz');
await mkdir(out, { recursive: true });

export type FromWorker = { readonly at: number } | { readonly done: AnyTally };

/** Runs the rest in a process of its own, which is killed when an input keeps it too long, and begun again behind it. */
function runFrom(kind: Kind, from: number, count: number): Promise<{ readonly tally?: AnyTally; readonly stuckAt?: number }> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, 'worker.ts'), [kind, seed, String(from), String(count)], {
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
    // Starting takes its time; what counts begins with the first input.
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
      reject(new Error(`The process ended with ${code} at number ${at} of the ${kind}`));
    });
  });
}

interface Run<T extends AnyTally> {
  readonly tallies: readonly T[];
  readonly stuck: readonly { readonly input: number; readonly base64: string }[];
  /** What every kind counts. */
  readonly result: { readonly [count: string]: number };
  readonly found: readonly Found[];
}

async function run<T extends AnyTally>(kind: Kind): Promise<Run<T>> {
  const inputs = Number(counts[kind]);
  const began = Date.now();
  const stuck: { input: number; base64: string }[] = [];
  const tallies: T[] = [];
  for (let from = 0; from < inputs; ) {
    const { tally, stuckAt } = await runFrom(kind, from, inputs - from);
    if (tally) tallies.push(tally as T);
    if (stuckAt === undefined) break;
    stuck.push({ input: stuckAt, base64: Buffer.from(campaigns[kind].inputOf(seed, stuckAt)).toString('base64') });
    from = stuckAt + 1;
  }
  const found = tallies.flatMap((tally) => tally.found);
  const count = (fault: Found['fault']['kind']) => found.filter((one) => one.fault.kind === fault).length;
  const result = {
    inputs: tallies.reduce((total, tally) => total + tally.inputs, 0) + stuck.length,
    seconds: Math.round((Date.now() - began) / 1_000),
    crashes: count('crash'),
    hangs: stuck.length,
    acceptedThoughRefusedByReference: count('lenient'),
    readOtherwiseThanByReference: count('differs'),
    calledSignedThoughNobodySignedIt: count('forged'),
  };
  for (const one of found.slice(0, 10))
    console.log(`${one.fault.kind}: --seed ${seed} --kind ${kind} --only ${one.input}: ${one.fault.why.slice(0, 200)}`);
  if (found.length + stuck.length > 0 || result.inputs !== inputs) process.exitCode = 1;
  return { tallies, stuck, result, found };
}

function sum<T>(tallies: readonly T[], of: (tally: T) => number): number {
  return tallies.reduce((total, tally) => total + of(tally), 0);
}

async function runAll(): Promise<void> {
  const files = await run<Tally>('files');
  const certificates = await run<CertificateTally>('certificates');
  const wrappings = await run<WrappingTally>('wrappings');
  const result = {
    seed,
    ...files.result,
    wellFormed: sum(files.tallies, (tally) => tally.wellFormed),
    comparedByCanonicalForm: sum(files.tallies, (tally) => tally.compared),
    slowestMilliseconds: Math.round(Math.max(0, ...files.tallies.map(({ slowest }) => slowest))),
    references: 'libxml2 (well-formedness, namespaces, exclusive canonicalization), OpenSSL (certificates)',
    certificates: {
      ...certificates.result,
      read: sum(certificates.tallies, (tally) => tally.read),
      refusedThoughReadByReference: sum(certificates.tallies, (tally) => tally.onlyByReference),
    },
    wrappings: {
      ...wrappings.result,
      keptAsSigned: sum(wrappings.tallies, (tally) => tally.signed),
      keptAsUnsigned: sum(wrappings.tallies, (tally) => tally.unsigned),
    },
  };
  console.log(JSON.stringify(result, null, 2));
  const details = Object.entries({ files, certificates, wrappings }).map(([kind, { found, stuck, tallies }]) => [
    kind,
    { found, stuck, verdicts: tallies.flatMap((tally) => ('verdicts' in tally ? [tally.verdicts] : [])) },
  ]);
  await writeFile(join(out, 'result.json'), `${JSON.stringify({ ...result, details: Object.fromEntries(details) }, null, 2)}\n`);
  const says = [files, certificates, wrappings].map(({ result: one }, index) => {
    const what = ['files', 'certificates', 'wrapped signatures'][index];
    return `${one.inputs} ${what}: ${one.crashes} crashes, ${one.hangs} hangs, ${one.acceptedThoughRefusedByReference} accepted that the reference refuses, ${one.readOtherwiseThanByReference} read otherwise, ${one.calledSignedThoughNobodySignedIt} called signed that nobody signed`;
  });
  console.log(says.join('\n'));
  recording?.end({ ok: process.exitCode !== 1, says: says.join('; ') });
}

if (options.only === undefined) await runAll();
else {
  const kind = options.kind as Kind;
  if (!Object.hasOwn(campaigns, kind)) throw new RangeError(`--kind takes ${Object.keys(campaigns).join(', ')}`);
  const path = join(out, `${seed}-${kind}-${options.only}.${kind === 'certificates' ? 'der' : 'xml'}`);
  await writeFile(path, campaigns[kind].inputOf(seed, Number(options.only)));
  console.log(path);
}
