import type { Page } from 'puppeteer';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the wall's clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds that the thread itself worked. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Scripts whose work is counted, by a part of their address. */
export type Scripts = { readonly [name: string]: RegExp };

/**
 * How long scripts worked on a page's main thread while something happened, in milliseconds per second of that time:
 * from the browser's own trace of function calls, which knows the script of each, in the worlds of extensions too.
 * What a call makes the browser do at once, as a forced layout, is in it.
 */
export async function scriptTime(
  page: Page,
  scripts: Scripts,
  during: () => Promise<void>,
): Promise<{ readonly [name: string]: number }> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  const began = performance.now();
  await during();
  const seconds = (performance.now() - began) / 1_000;
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const calls = outermost(traceEvents.filter(({ name, dur }) => name === 'FunctionCall' && dur !== undefined));
  return Object.fromEntries(
    Object.entries(scripts).map(([name, pattern]) => {
      const own = calls.filter(({ args }) => pattern.test(args?.data?.url ?? ''));
      return [name, own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000 / seconds];
    }),
  );
}

/** Calls within others are part of them already. */
function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  const inOrder = [...calls].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  return inOrder.filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) return false;
    ends.set(thread, ts + dur);
    return true;
  });
}
