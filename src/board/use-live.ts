import { useEffect, useState } from 'preact/hooks';
import type { Live, Overview } from './live.ts';

/** Renders anew with every frame in which the board changed. */
export function useLive(live: Live): Overview {
  const [, again] = useState(0);
  useEffect(() => live.subscribe(() => again((count) => count + 1)), [live]);
  return live.overview;
}
