import { editions } from '../lab/model.ts';
import { addressHere } from './address.ts';
import { Lexicon } from './find/lexicon.ts';
import type { LookOptions } from './look.ts';
import { explain } from './mend/explain.ts';
import { Picking } from './mend/picking.ts';
import { listen, send } from './port.ts';

/**
 * What is brought into a page only when its wordings are to be mended or looked into: the person points at a target,
 * or the diagnostics page asks what was found and why.
 */
const running = Symbol.for('crosswalk.mend');

function start(): void {
  const world = globalThis as { [running]?: true };
  if (world[running]) return;
  world[running] = true;
  const controller = new AbortController();
  let picking: Picking | undefined;
  listen(
    {
      pick: ({ target }) => {
        picking?.end();
        void whatIsLookedFor().then((options) => {
          picking = new Picking(target, options);
        });
        return undefined;
      },
      'end-pick': () => {
        picking?.end();
        return undefined;
      },
      explain: ({ target }) => whatIsLookedFor().then((options) => ({ options: explain(target, options) })),
    },
    controller.signal,
  );
}

async function whatIsLookedFor(): Promise<LookOptions> {
  const { pages, editions: eras, names } = await send('what-to-find', {});
  return {
    pages,
    lexicon: new Lexicon(eras.length > 0 ? eras : editions.aws, names),
    address: addressHere(),
    fileKinds: new Map(),
  };
}

start();
