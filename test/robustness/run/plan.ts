import { Random } from '../in-page/random.ts';
import type { Specimen } from '../specimens/specimen.ts';
import type { Order } from '../verdict.ts';

/** A specimen and the mutated pages to make of it. */
export interface Task {
  readonly specimen: Specimen;
  readonly orders: readonly Order[];
}

/** Shares so many pages out over the specimens as evenly as can be; the seed alone decides. */
export function plan(specimens: readonly Specimen[], seed: string, pages: number): Task[] {
  const drawn = new Random(seed).shuffled(specimens);
  return drawn.flatMap((specimen, place) => {
    const count = Math.floor(pages / drawn.length) + (place < pages % drawn.length ? 1 : 0);
    const orders = Array.from({ length: count }, (_, number) => ({ seed: pageId(specimen, seed, number) }));
    return count > 0 ? [{ specimen, orders }] : [];
  });
}

/** Names a mutated page: all that is done to it follows from this. */
function pageId({ id }: Specimen, seed: string, number: number): string {
  return `${id}#${seed}-${number}`;
}

/** The specimen a mutated page is made of. */
export function specimenOf(page: string): string {
  return page.split('#')[0] ?? '';
}

/** The same page with other draws: in the place of one whose layout the mutations broke. */
export function again({ seed }: Order): Order {
  return { seed: `${seed}~` };
}
