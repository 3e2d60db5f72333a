import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { XMLParser } from 'fast-xml-parser';
import { checkCapture } from '../../../src/core/check-capture.ts';
import { parseXml } from '../../../src/core/metadata/xml.ts';
import { newProgress } from '../../../src/core/progress.ts';
import type { CaptureId } from '../../../src/lab/ids.ts';
import { badFiles } from '../../bad-input/metadata/cases.ts';
import { cases } from '../../bad-input/scim/cases.ts';
import { corpus } from '../../fuzz/corpus.ts';
import { now } from '../../support/metadata.ts';
import type { Effort } from '../effort.ts';
import { atMost, type Row, row, timesPeer } from '../rows.ts';
import { median, pairedRatio } from '../statistics.ts';

/** Before each of them all garbage is collected, which takes longer than the check. */
const heapSamples = 3;

const group = 'What is given, checked';

/** One thing that a person might give. */
interface Given {
  readonly name: string;
  readonly capture: CaptureId;
  readonly value: string;
}

interface Cost {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly time: number;
  /** Median of what was allocated, in MB. */
  readonly heap: number;
}

/**
 * How long it takes, and how much memory, to decide on each bad file and string that the tests know, hostile ones
 * included, and on good files beside another parser. Runs here: the core is the same in every engine of this kind.
 */
export async function measureChecking({ rounds }: Effort, say: (line: string) => void): Promise<Row[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const files = badFiles().map(({ name, as, input }): Given => ({ name, capture: as, value: base64(input) }));
  const texts = cases.map(({ name, capture, input }): Given => ({ name, capture, value: input }));
  const samples = rounds * 3;
  const rows: Row[] = [];
  for (const [kind, given] of [
    ['file', files],
    ['endpoint or token', texts],
  ] as const) {
    const costs: Cost[] = [];
    for (const one of given) costs.push(await costOf(one, samples, collect));
    say(`${kind}: ${costs.length} checked`);
    const slowest = worst(costs, 'time');
    const hungriest = worst(costs, 'heap');
    const common = { samples: samples * costs.length };
    rows.push(
      row(group, {
        name: `a bad ${kind}, the slowest of ${costs.length}`,
        ours: slowest.time,
        unit: 'ms',
        ...common,
        target: atMost(5, 'ms'),
        note: `${slowest.name}; the median of all is ${median(costs.map(({ time }) => time)).toFixed(2)} ms.`,
      }),
      row(group, {
        name: `a bad ${kind}, the one that takes most memory`,
        ours: hungriest.heap,
        unit: 'MB',
        ...common,
        target: atMost(1, 'MB'),
        note: `${hungriest.name}; the median of all is ${median(costs.map(({ heap }) => heap)).toFixed(2)} MB.`,
      }),
    );
  }
  return [...rows, ...goodFiles(samples * 10)];
}

async function costOf({ name, capture, value }: Given, samples: number, collect: () => void): Promise<Cost> {
  const times: number[] = [];
  const heaps: number[] = [];
  const check = () => checkCapture(capture, value, newProgress(now), now);
  await check();
  for (let sample = 0; sample < samples; sample++) {
    const began = performance.now();
    await check();
    times.push(performance.now() - began);
  }
  for (let sample = 0; sample < heapSamples; sample++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    await check();
    heaps.push(Math.max(0, process.memoryUsage().heapUsed - before) / 1_000_000);
  }
  return { name, time: median(times), heap: median(heaps) };
}

/** Strict and with namespaces, beside a parser that takes malformed files too. */
function goodFiles(samples: number): Row[] {
  return corpus().good.map(({ name, input }) => {
    const text = new TextDecoder().decode(input);
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: false });
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let sample = 0; sample < samples; sample++) {
      ours.push(timed(() => parseXml(text)));
      theirs.push(timed(() => parser.parse(text)));
    }
    // The first ones warm up.
    const [own, others] = [ours.slice(samples / 5), theirs.slice(samples / 5)];
    const peer = median(others);
    return row(group, {
      name: `a good file, read: ${name}`,
      ours: peer * pairedRatio(own, others),
      unit: 'ms',
      samples: own.length,
      peer: { name: 'fast-xml-parser', value: peer },
      target: timesPeer(0.5),
      note: 'Strict, with namespaces and places, so that a signature can be verified over what was read.',
    });
  });
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function worst(costs: readonly Cost[], by: 'time' | 'heap'): Cost {
  const [first] = [...costs].sort((one, other) => other[by] - one[by]);
  if (!first) throw new RangeError('There is nothing to check');
  return first;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
