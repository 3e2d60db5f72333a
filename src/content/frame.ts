import { isInSight, watchSight } from './in-sight.ts';
import { isOrphan, send } from './port.ts';
import { raiseShield } from './shield.ts';

/**
 * All that every frame of a portal loads. A portal keeps many frames out of sight, prewarmed or for its own purposes:
 * only once a frame is to be seen does the background bring the guide into it.
 */
const running = Symbol.for('crosswalk.frame');

/** How long to wait before the background is asked again, when it could not bring the guide; twice as long each time. In milliseconds. */
const patience = 400;
/** How soon a frame that is to be seen is painted again, at the latest. In milliseconds. */
const paintedWithin = 500;
/** How often it is asked. */
const tries = 7;

/** A portal in somebody else's frame gets nothing. Where the browser does not tell, the background asks about the tab. */
function isFramedByStranger(): boolean {
  const ancestors = [...((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins ?? [])];
  const ours =
    /^https:\/\/(?:[a-z0-9-]+\.)*(?:portal\.azure\.(?:com|us|cn)|entra\.(?:microsoft\.(?:com|us)|microsoftonline\.cn)|reactblade(?:-ms|-rc)?\.portal\.azure\.net|console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn))$/;
  return ancestors.some((origin) => !ours.test(origin));
}

function start(): void {
  const world = globalThis as { [running]?: AbortController };
  world[running]?.abort();
  const controller = new AbortController();
  world[running] = controller;
  if (isFramedByStranger()) return;
  raiseShield();
  watchSight(() => {
    if (!isInSight() || controller.signal.aborted) return;
    controller.abort();
    if (window === top) void ask(1);
    else whenPainted(() => void ask(1));
  }, controller.signal);
}

/**
 * A frame that a document of another origin has made invisible is not told so, but it is not painted as others are:
 * Chromium paints it never, Firefox once a second.
 */
function whenPainted(then: () => void): void {
  requestAnimationFrame((first) =>
    requestAnimationFrame((second) => (second - first < paintedWithin ? then() : whenPainted(then))),
  );
}

async function ask(turn: number): Promise<void> {
  const { brought } = await send('enter', {}).catch(() => ({ brought: false }));
  if (brought || turn === tries || isOrphan()) return;
  await new Promise((resolve) => setTimeout(resolve, patience * 2 ** turn));
  await ask(turn + 1);
}

start();
