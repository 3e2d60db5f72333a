import { type LineCommand, obey, writeEvents } from './line-commands.ts';
import { Lines } from './lines.ts';
import { takeSandbox } from './sandbox.ts';

/**
 * The worker in Chrome's offscreen document that holds the lines. A worker's timers are not slowed down as those of a
 * page that nobody sees are: the broker would miss the signs of life.
 */
const lines = new Lines(writeEvents((event) => postMessage({ event })));

type ToWorker = { readonly sandbox: MessagePort } | { readonly number: number; readonly command: LineCommand };

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('sandbox' in data) takeSandbox(data.sandbox);
  else void obey(lines, data.command).then((answer) => postMessage({ number: data.number, answer }));
});
