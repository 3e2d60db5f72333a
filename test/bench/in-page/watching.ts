import { findByRole } from '@testing-library/dom';
import { Eyes } from '../../../src/content/eyes.ts';
import { watch } from '../../../src/content/watch.ts';
import { awsPages } from '../../../src/lab/aws/pages.ts';
import { editions } from '../../../src/lab/model.ts';
import { littleWords, synonyms } from '../../../src/lab/synonyms.ts';
import { chosen } from '../chosen.ts';

let controller = new AbortController();

/** What watches the page: one at a time. */
const bench = {
  /** The shipped watching, without what the guide does besides. */
  crosswalk(): void {
    const { signal } = controller;
    let seen = '';
    const lookNow = () => {
      const before = seen;
      seen = JSON.stringify(eyes.look().sighting);
      return seen !== before;
    };
    const eyes = new Eyes(lookNow, signal);
    eyes.lookFor({ version: 'bench', pages: awsPages, editions: editions.aws, synonyms, littleWords, names: chosen }, chosen);
    watch({ look: lookNow, matters: (records) => eyes.concern(records) }, signal);
  },
  /** Hears of every change and does nothing: the least that watching can cost the page. */
  nothing(): void {
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    controller.signal.addEventListener('abort', () => observer.disconnect());
  },
  nobody(): void {},
  findByRole(name: string): void {
    void findByRole(document.body, 'button', { name }, { timeout: 60_000 }).catch(() => undefined);
  },
  stop(): void {
    controller.abort();
    controller = new AbortController();
  },
};

export type BenchWatching = typeof bench;
declare global {
  var benchWatching: BenchWatching;
}
globalThis.benchWatching = bench;
