import { type LineCommand, obey, writeEvents } from './line-commands.ts';
import { Lines } from './lines.ts';

/**
 * The worker in Chrome's offscreen document that holds the lines. A worker's timers are not slowed down as those of a
 * page that nobody sees are: the broker would miss the signs of life.
 */
const lines = new Lines(writeEvents((event) => postMessage({ event })));

addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly command: LineCommand }>) => {
  void obey(lines, data.command).then((answer) => postMessage({ number: data.number, answer }));
});
