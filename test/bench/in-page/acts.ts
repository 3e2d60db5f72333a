/** What moves the page under a ring. Each act does one thing after a frame has been painted and measured. */
const painted = 'bench-painted';

type Act = (turn: number) => void;

const scroller = (): Element => {
  const found = document.querySelector('.scroller');
  if (!found) throw new Error('The page has no scroller');
  return found;
};
let banner: HTMLElement | undefined;

function shift(): void {
  if (banner) {
    banner.remove();
    banner = undefined;
    return;
  }
  banner = document.createElement('div');
  banner.style.height = '90px';
  document.querySelector('main')?.prepend(banner);
}

/** There and back again, so that the page is as before. */
function swing(turn: number, step: number): number {
  return turn % 20 < 10 ? step : -step;
}

const acts = {
  'page scroll': (turn) => window.scrollBy({ top: swing(turn, 14), behavior: 'instant' }),
  'inner scroller': (turn) => scroller().scrollBy({ left: swing(turn, 9), top: swing(turn, 7), behavior: 'instant' }),
  'layout shift': (turn) => turn % 10 === 0 && shift(),
  'mounted again': (turn) => turn % 10 === 0 && benchTarget.remount(),
  removal: (turn) => turn === 5 && benchTarget.remove(),
} satisfies { readonly [name: string]: Act | ((turn: number) => unknown) };

export type Case = keyof typeof acts;

let scrolling: ReturnType<typeof setInterval> | undefined;

const bench = {
  /** Acts once per painted frame, over so many frames. */
  run(name: Case, frames: number): Promise<void> {
    return new Promise((resolve) => {
      let turn = 0;
      const act = () => {
        if (turn === frames) {
          document.removeEventListener(painted, act);
          resolve();
          return;
        }
        acts[name](turn++);
      };
      document.addEventListener(painted, act);
    });
  },
  /** Scrolls without anybody measuring. */
  scrollOn(): void {
    let turn = 0;
    scrolling = setInterval(() => window.scrollBy({ top: swing(turn++, 14), behavior: 'instant' }), 16);
  },
  stopScrolling(): void {
    clearInterval(scrolling);
  },
};

document.addEventListener('bench-insert', () => benchTarget.insert());

export type BenchActs = typeof bench;
declare global {
  var benchActs: BenchActs;
}
globalThis.benchActs = bench;
