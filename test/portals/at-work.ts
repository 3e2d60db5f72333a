/**
 * What a simulated page is still busy with: requests, and delays that make it as late as the real one. Whoever drives
 * the page can wait for `simulatedConsole.rests()`, where a person would see that it has stopped moving.
 */
let open = 0;
const waiting: (() => void)[] = [];

/** Counts a piece of work until it is done. */
export async function atWork<T>(work: Promise<T>): Promise<T> {
  open += 1;
  try {
    return await work;
  } finally {
    open -= 1;
    if (open === 0) for (const resolve of waiting.splice(0)) resolve();
  }
}

/** A delay, in milliseconds. */
export function delay(ms: number): Promise<void> {
  return atWork(new Promise((resolve) => setTimeout(resolve, ms)));
}

/** Resolves once nothing is open, and what was made of it has been painted and has begun nothing more. */
async function rests(): Promise<void> {
  do {
    if (open > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    await painted();
  } while (open > 0);
}

/** Resolves two frames later; where nothing is painted, as in a frame out of sight, after a while. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 250);
  });
}

export interface SimulatedConsole {
  rests(): Promise<void>;
}

Object.assign(globalThis, { simulatedConsole: { rests } satisfies SimulatedConsole });
