import { type Kind, kinds, untellable } from './mutations/mutation.ts';
import { Random } from './random.ts';

/** How many things happen to a page: mostly few, so that what fails can be told apart. */
const counts = [1, 1, 1, 2, 2, 3, 3, 4, 5, 6];
/** Of so many pages one is such that nobody can tell. */
const untellableShare = 0.1;

/** What happens to a page, in the order in which it does. */
export function draw(seed: string): Kind[] {
  const random = new Random(seed);
  const tellable = kinds.filter((kind) => !untellable.includes(kind));
  const drawn = new Set<Kind>(random.some(tellable, random.pick(counts) ?? 1));
  // A label gets one new name, not two.
  if (drawn.has('reword-words')) drawn.delete('reword-form');
  if (random.chance(untellableShare)) for (const kind of random.some(untellable, 1)) drawn.add(kind);
  // While one of two is not there yet, the other is the only one.
  if (drawn.has('ambiguous')) drawn.delete('late');
  return kinds.filter((kind) => drawn.has(kind));
}
