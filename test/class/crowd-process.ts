import { Crowd, type CrowdOptions } from './crowd.ts';

/** What a process of a crowd is asked, and answers; each in the other's order. */
export type Asked =
  | { readonly ask: 'join'; readonly options: CrowdOptions }
  | { readonly ask: 'begin'; readonly deeds: number; readonly cuts: number }
  | { readonly ask: 'stop' | 'settled' | 'expected' | 'close' }
  | { readonly ask: 'cut-for-good'; readonly count: number };

let crowd: Crowd | undefined;

async function answer(asked: Asked): Promise<unknown> {
  if (asked.ask === 'join') {
    crowd = await Crowd.make(asked.options);
    return crowd.join();
  }
  if (!crowd) throw new Error('Nobody has joined yet');
  switch (asked.ask) {
    case 'begin':
      return crowd.begin(asked.deeds, asked.cuts);
    case 'stop':
      return crowd.stop();
    case 'settled':
      return crowd.settled();
    case 'expected':
      return { people: crowd.expected(), cuts: crowd.cuts, lines: crowd.lines };
    case 'cut-for-good':
      return crowd.cutForGood(asked.count);
    case 'close':
      return crowd.close();
  }
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit());
