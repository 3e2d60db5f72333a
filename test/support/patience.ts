/**
 * How long a test waits for anything before it fails, in milliseconds. It is generous, as the machine may be busy: a
 * wait ends as soon as what it waits for is there, so that a longer patience costs time only where a test fails.
 */
export const patience = 60_000;

/** How long a frame may take to answer before it is passed over, to be asked again later. In milliseconds. */
export const answerTime = 5_000;

/** The pause between two looks at what can't say that it has changed: short at first, and longer in a long wait. */
const shortest = 25;
const longest = 250;

/**
 * Asks again and again until there is an answer, and returns it: anything but `undefined`, `null` and `false`. An error
 * ends the wait. Throws with `problem` where no answer comes within `timeout`, in milliseconds.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | null | false>,
  problem: () => string | Promise<string>,
  timeout = patience,
): Promise<T> {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    const waited = Date.now() - began;
    if (waited > timeout) throw new Error(`${await problem()} (waited ${Math.round(waited / 1000)} s)`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(longest, shortest + waited / 20)));
  }
}
