import { useEffect, useState } from 'preact/hooks';
import type { Live, Overview, Watched } from './live.ts';

/** Renders anew whenever what is watched of the board has changed. */
export function useLive(live: Live, watched: Watched): Overview {
  const [, again] = useState(0);
  useEffect(() => live.subscribe(() => again((count) => count + 1), watched), [live, watched]);
  return live.overview;
}
