import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import encodeQR from 'qr';
import { openChannel } from '../../src/core/class/channel.ts';
import { classCode, instructorCode, linkScheme } from '../../src/core/class/invite.ts';
import { instructorOf } from '../../src/core/class/new-class.ts';
import { Random } from '../robustness/in-page/random.ts';
import { needMosquitto } from './install-mosquitto.ts';
import { keptClass } from './kept-class.ts';
import { type Mosquitto, startMosquitto } from './mosquitto.ts';
import { classOptions } from './options.ts';
import { mannerOf, walk } from './people.ts';
import { SimulatedParticipant } from './simulated.ts';

const firstNames =
  'Ada Alan Annie Barbara Claude Donald Dorothy Edith Edsger Ellen Evelyn Frances Grace Hedy Ida Jean John Joan Karen Katherine Ken Leslie Linus Lynn Margaret Mary Niklaus Radia Robin Sophie Tim Tony Vint Whitfield'.split(
    ' ',
  );

/** `npm run class`: a class on this machine, until Ctrl+C. */
const options = classOptions(join(import.meta.dirname, '../../out/class/own'));
needMosquitto();
const { keys, isOld } = await keptClass(options).catch(stop);
const { hostname, port } = new URL(keys.broker);
const folder = join(options.folder, keys.id);
const broker: Mosquitto = await startMosquitto({ keys, host: hostname, port: Number(port), folder }).catch(stop);

const code = await classCode(keys);
const link = `${linkScheme}${code}`;
console.log(`${isOld ? 'Going on with' : 'New class'}: "${keys.name}", at ${keys.broker} (Mosquitto, ${folder})
${hostname === '127.0.0.1' ? "Only this machine can reach it; for the room give this machine's address: npm run class -- --host 192.168.1.20\n" : ''}
Class code, for the participants' panels:
${code}

The same as a link:
${link}

Instructor's code, for the board alone (who has it speaks for the instructor):
${await instructorCode(keys)}
`);
if (!process.stdout.columns || process.stdout.columns >= 90) console.log(encodeQR(link, 'ascii'));

const ending = new AbortController();
// Each simulated participant listens for the end.
setMaxListeners(0, ending.signal);
if (options.demo > 0) await startDemo();
console.log('Press Ctrl+C to end. The class is kept, and goes on with the same command.');
process.once('SIGINT', end);
process.once('SIGTERM', end);

function end(): void {
  ending.abort();
  void broker.stop().then(() => process.exit(0));
}

async function startDemo(): Promise<void> {
  const [channel, { id: instructorId }] = [await openChannel(keys), await instructorOf(keys)];
  const names = new Random(`${options.seed}/names`).shuffled(firstNames);
  for (let index = 0; index < options.demo; index++) {
    const random = new Random(`${options.seed}/${index}`);
    const name = `${names[index % names.length]}${index < names.length ? '' : ` ${Math.floor(index / names.length) + 1}`}`;
    const attendee = { name, table: String(1 + Math.floor(index / 6)) };
    const one = await SimulatedParticipant.make({ channel, url: broker.url, attendee, instructorId, startedAt: Date.now() });
    await one.join();
    void walk(one, mannerOf(index), random, options.speed, ending.signal);
  }
  console.log(`${options.demo} simulated participants are walking the lab, ${options.speed} times as fast as people do.`);
}

function stop(error: NodeJS.ErrnoException): never {
  const known: { readonly [code: string]: string } = {
    EADDRINUSE: `Something else listens on port ${options.port} already. Give another: --port ${options.port + 1}`,
    EADDRNOTAVAIL: `${options.host} is not an address of this machine. Give one of its own: --host 192.168.1.20`,
  };
  console.error(known[error.code ?? ''] ?? error.message);
  process.exit(1);
}
