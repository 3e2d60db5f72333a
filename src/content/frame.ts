import { guide } from './guide.ts';
import { isInSight, watchSight } from './in-sight.ts';

/**
 * Where every frame of a portal begins. A portal keeps many frames out of sight, prewarmed or for its own purposes:
 * only once a frame is to be seen does the guide start in it.
 */
const running = Symbol.for('crosswalk.frame');

/** A portal in somebody else's frame gets nothing. Where the browser does not tell, the background asks about the tab. */
function isFramedByStranger(): boolean {
  const ancestors = [...((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins ?? [])];
  const ours =
    /^https:\/\/(?:[a-z0-9-]+\.)*(?:portal\.azure\.(?:com|us|cn)|entra\.microsoft\.(?:com|us)|reactblade(?:-ms|-rc)?\.portal\.azure\.net|console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn))$/;
  return ancestors.some((origin) => !ours.test(origin));
}

function start(): void {
  const world = globalThis as { [running]?: AbortController };
  world[running]?.abort();
  const controller = new AbortController();
  world[running] = controller;
  if (isFramedByStranger()) return;
  watchSight(() => {
    if (!isInSight() || controller.signal.aborted) return;
    controller.abort();
    guide();
  }, controller.signal);
}

start();
