import { Random } from '../robustness/in-page/random.ts';
import { corpus, type Seed } from './corpus.ts';
import { genuineContent, type Judged, judge } from './judge.ts';
import { mutate } from './mutate.ts';

/** An input that was not judged as it should be, by any of the campaigns. */
export interface Found {
  readonly input: number;
  readonly fault: NonNullable<Judged['fault']>;
  readonly base64: string;
}

export interface Tally {
  inputs: number;
  wellFormed: number;
  compared: number;
  slowest: number;
  readonly verdicts: { [verdict: string]: number };
  readonly found: Found[];
}

/** The mutated file of this seed and number: the same on every machine. */
export function fileOf(seed: string, input: number, { good, bad } = corpus()): Seed {
  const random = new Random(`${seed}/${input}`);
  const base = random.pick(random.chance(0.6) ? good : bad) ?? good[0];
  const other = random.pick(random.chance(0.5) ? good : bad) ?? base;
  if (!base || !other) throw new RangeError('The corpus is empty');
  return { ...base, input: mutate(base.input, random, other.input) };
}

/** Judges `count` files from number `from` on; `each` hears of every one before it is judged. */
export async function campaign(
  seed: string,
  from: number,
  count: number,
  each: (input: number) => void = () => {},
): Promise<Tally> {
  const seeds = corpus();
  const contents = await Promise.all([...seeds.good, ...seeds.bad].map(({ input }) => genuineContent(input)));
  const genuine = new Set(contents.filter((content) => content !== undefined));
  const tally: Tally = { inputs: 0, wellFormed: 0, compared: 0, slowest: 0, verdicts: {}, found: [] };
  for (let input = from; input < from + count; input++) {
    each(input);
    const file = fileOf(seed, input, seeds);
    const judged = await judge(file, genuine);
    tally.inputs++;
    tally.wellFormed += Number(judged.wellFormed);
    tally.compared += Number(judged.compared);
    tally.slowest = Math.max(tally.slowest, judged.took);
    tally.verdicts[judged.verdict] = (tally.verdicts[judged.verdict] ?? 0) + 1;
    if (judged.fault && tally.found.length < 50)
      tally.found.push({ input, fault: judged.fault, base64: Buffer.from(file.input).toString('base64') });
  }
  return tally;
}
