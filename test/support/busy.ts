import { type ChildProcess, spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * `npm run test:busy -- --times 5`: runs `npm test` again and again while two loops keep the processor busy, and says
 * how each run ended. Ends with 1 if one was red.
 */
const { values } = parseArgs({ options: { times: { type: 'string', default: '5' }, loops: { type: 'string', default: '2' } } });
const [times, loops] = [Number(values.times), Number(values.loops)];
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(loops) || loops < 0) {
  console.error('Say how often as a whole number, for example: npm run test:busy -- --times 5 --loops 2');
  process.exit(1);
}

const results: string[] = [];
let isRed = false;
for (let run = 1; run <= times; run += 1) {
  const busy = Array.from({ length: loops }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  const began = Date.now();
  const code = await ended(spawn('npm', ['test'], { stdio: 'inherit', shell: process.platform === 'win32' }));
  for (const loop of busy) loop.kill();
  isRed ||= code !== 0;
  results.push(`run ${run} of ${times}: ${code === 0 ? 'green' : `red (${code})`}, ${Math.round((Date.now() - began) / 1000)} s`);
  console.log(results.join('\n'));
}
process.exit(isRed ? 1 : 0);

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
