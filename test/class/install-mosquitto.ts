import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findMosquitto } from './mosquitto.ts';

/** How each system offers it: the program that installs, and what it is told. */
const ways: readonly { readonly with: string; readonly commands: readonly (readonly string[])[]; readonly asRoot: boolean }[] = [
  {
    with: 'apt-get',
    commands: [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'mosquitto'],
    ],
    asRoot: true,
  },
  { with: 'dnf', commands: [['install', '-y', 'mosquitto']], asRoot: true },
  { with: 'pacman', commands: [['-S', '--noconfirm', 'mosquitto']], asRoot: true },
  { with: 'zypper', commands: [['--non-interactive', 'install', 'mosquitto']], asRoot: true },
  { with: 'brew', commands: [['install', 'mosquitto']], asRoot: false },
  { with: 'winget', commands: [['install', '--id', 'EclipseFoundation.Mosquitto', '--silent']], asRoot: false },
];
const elsewhere =
  'Get it from https://mosquitto.org/download, or name yours: CROSSWALK_MOSQUITTO=/path/to/mosquitto npm run class';

/**
 * Makes sure that Mosquitto is there: says which command it installs it with, and then does. Ends the process with what
 * helps where that can't be.
 */
export function needMosquitto(): void {
  if (findMosquitto()) return;
  const way = ways.find((one) => isThere(one.with));
  if (!way) stop(`Mosquitto, the broker that carries the class's messages, is not installed. ${elsewhere}`);
  const isRoot = process.getuid?.() === 0;
  const before = way.asRoot && !isRoot ? ['sudo'] : [];
  if (before.length > 0 && !isThere('sudo')) {
    const command = [way.with, ...(way.commands.at(-1) ?? [])].join(' ');
    stop(`Mosquitto is not installed. As an administrator run: ${command}, then the same command again.`);
  }
  for (const command of way.commands) {
    const [program = '', ...rest] = [...before, way.with, ...command];
    console.log(`Installing Mosquitto, the broker that carries the class's messages: ${[program, ...rest].join(' ')}`);
    spawnSync(program, rest, { stdio: 'inherit' });
  }
  if (!findMosquitto()) stop(`Mosquitto could not be installed. ${elsewhere}`);
}

function isThere(name: string): boolean {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (process.env.PATH ?? '').split(delimiter).some((place) => names.some((one) => existsSync(join(place, one))));
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
