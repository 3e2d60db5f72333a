import { type ChildProcess, spawn } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openChannel } from '../../src/core/class/channel.ts';
import type { ClassKeys } from '../../src/core/class/invite.ts';
import { messageLimit } from '../../src/core/class/limits.ts';

/** A real Mosquitto that serves one class. */
export interface Mosquitto {
  /** `ws://…`: what the class code says. */
  readonly url: string;
  /** Configuration, password file, access list and what the broker has kept. */
  readonly folder: string;
  /** What it has said so far. */
  readonly log: readonly string[];
  /** In order: what is retained is written. A folder it made itself is removed. */
  stop(): Promise<void>;
  /** Says nothing more, and keeps its lines: as a network that fails. Only `kill` ends it then. */
  pause(): void;
  /** As a machine that fails: nothing more is written. */
  kill(): Promise<void>;
  /** Starts it again, on the same port, with what it had kept; one that still runs is ended in order first. */
  restart(): Promise<void>;
}

export interface MosquittoOptions {
  readonly keys: ClassKeys;
  /** For WebSocket; any free one if not given. */
  readonly port?: number;
  /** Where it listens; only on this machine if not given. */
  readonly host?: string;
  /** What is kept there is gone on with; one that is made for the run, and goes with it, if not given. */
  readonly folder?: string;
}

/** Starts Mosquitto with a configuration of its own; throws with what it said where it does not start. */
export async function startMosquitto({ keys, port, host = '127.0.0.1', folder: given }: MosquittoOptions): Promise<Mosquitto> {
  const program = findMosquitto();
  if (!program) throw new Error('Mosquitto is not installed (Debian, Ubuntu: sudo apt-get install mosquitto)');
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'crosswalk-mosquitto-')));
  await mkdir(folder, { recursive: true });
  // Two brokers on one port would share its connections without a word: whether it is free is seen before.
  const { webSocketPort, plainPort } = await freePorts(port, host);
  await configure(folder, keys, { host, webSocketPort, plainPort });
  const log: string[] = [];
  let running = await run(program, folder, { host, port: webSocketPort, log });
  return {
    url: `ws://${host}:${webSocketPort}`,
    folder,
    log,
    async stop() {
      await end(running, 'SIGTERM');
      if (!given) await rm(folder, { recursive: true, force: true });
    },
    pause: () => void running.kill('SIGSTOP'),
    kill: () => end(running, 'SIGKILL'),
    async restart() {
      await end(running, 'SIGTERM');
      running = await run(program, folder, { host, port: webSocketPort, log });
    },
  };
}

/** The program; `undefined` where there is none. Debian keeps it where a user's PATH does not lead. */
export function findMosquitto(): string | undefined {
  const name = process.platform === 'win32' ? 'mosquitto.exe' : 'mosquitto';
  const usual = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin', '/opt/homebrew/bin', 'C:\\Program Files\\mosquitto'];
  const candidates = [...(process.env.PATH ?? '').split(delimiter), ...usual].map((place) => join(place, name));
  return [process.env.CROSSWALK_MOSQUITTO ?? '', ...candidates].find((file) => file !== '' && existsSync(file));
}

interface Ports {
  readonly host: string;
  readonly webSocketPort: number;
  readonly plainPort: number;
}

async function configure(folder: string, keys: ClassKeys, ports: Ports): Promise<void> {
  const { password } = await openChannel(keys);
  const passwords = [passwordLine(keys.id, password), passwordLine(`${keys.id}.instructor`, keys.password)];
  const privately = { mode: 0o600 };
  await writeFile(join(folder, 'passwords'), `${passwords.join('\n')}\n`, privately);
  await writeFile(join(folder, 'access'), accessList(keys.id), privately);
  await writeFile(join(folder, 'mosquitto.conf'), configuration(folder, ports), privately);
}

/**
 * Who may do what. `%c` is the client id, which is the id of a participant's key; a client id with `+` or `#` in it
 * Mosquitto refuses wherever such a pattern applies. What is not listed, `$SYS` included, nobody may.
 */
function accessList(classId: string): string {
  return [
    `user ${classId}`,
    `topic read crosswalk/${classId}/all/#`,
    '',
    `user ${classId}.instructor`,
    `topic readwrite crosswalk/${classId}/#`,
    '',
    // For everybody, whichever user they are.
    `pattern write crosswalk/${classId}/p/%c/#`,
    `pattern read crosswalk/${classId}/to/%c/#`,
    '',
  ].join('\n');
}

/** mosquitto.conf(5), for 2.0. */
function configuration(folder: string, { host, webSocketPort, plainPort }: Ports): string {
  return [
    // Started by root, it would become a user who may not read the folder.
    `user ${userInfo().username}`,
    'per_listener_settings false',
    'allow_anonymous false',
    'allow_zero_length_clientid false',
    `password_file ${join(folder, 'passwords')}`,
    `acl_file ${join(folder, 'access')}`,
    'persistence true',
    `persistence_location ${folder}/`,
    'autosave_interval 5',
    'sys_interval 0',
    'set_tcp_nodelay true',
    // A board that joins late is sent two messages for each participant at once.
    'max_queued_messages 50000',
    'max_inflight_messages 1000',
    // The first is what 2.0.11 keeps to over WebSocket; the second tells clients. A packet is a message with its topic.
    `message_size_limit ${messageLimit}`,
    `max_packet_size ${messageLimit + 2_000}`,
    'log_dest stdout',
    'log_type error',
    'log_type warning',
    'log_type notice',
    // 2.0.11 does not start with nothing but WebSocket; this one is for this machine only, with the same access list.
    `listener ${plainPort} 127.0.0.1`,
    'max_connections 10',
    `listener ${webSocketPort} ${host}`,
    'protocol websockets',
    'max_connections 2000',
    '',
  ].join('\n');
}

/** As mosquitto_passwd writes it: PBKDF2 with SHA-512. The passwords are random bytes, which no guessing finds. */
function passwordLine(user: string, password: string): string {
  const [salt, iterations] = [randomBytes(12), 101];
  const hash = pbkdf2Sync(password, salt, iterations, 64, 'sha512');
  return `${user}:$7$${iterations}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

interface Run {
  readonly host: string;
  readonly port: number;
  readonly log: string[];
}

async function run(program: string, folder: string, { host, port, log }: Run): Promise<ChildProcess> {
  const child = spawn(program, ['-c', join(folder, 'mosquitto.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  // A run that fails leaves no broker behind.
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => log.push(...text.split('\n').filter((line) => line !== '')));
  for (let tries = 0; tries < 200 && !hasEnded(child); tries++) {
    if (await answers(host, port)) return child;
    await wait(25);
  }
  await end(child, 'SIGKILL');
  throw new Error(`Mosquitto did not start: ${log.slice(-5).join(' · ')}`);
}

async function answers(host: string, port: number): Promise<boolean> {
  return fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(1_000) }).then(
    () => true,
    // Something listens there that does not speak HTTP with us: that is enough.
    (error: unknown) => !JSON.stringify(causeOf(error)).includes('ECONNREFUSED'),
  );
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : error;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Ports nobody listens on: the one that is wanted, or any, and another. Both are held until both are known. */
async function freePorts(wanted: number | undefined, host: string): Promise<{ webSocketPort: number; plainPort: number }> {
  const held = [createServer().listen(wanted ?? 0, host), createServer().listen(0, '127.0.0.1')];
  const ports: number[] = [];
  try {
    for (const server of held) {
      if (!server.listening) await once(server, 'listening');
      const address = server.address();
      if (address !== null && typeof address === 'object') ports.push(address.port);
    }
  } finally {
    for (const server of held) server.close();
  }
  const [webSocketPort, plainPort] = ports;
  if (webSocketPort === undefined || plainPort === undefined) throw new Error('There is no free port');
  return { webSocketPort, plainPort };
}
