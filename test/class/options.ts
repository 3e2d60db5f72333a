import { parseArgs } from 'node:util';

export interface ClassOptions {
  readonly name: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** A file of the board's: the class it holds is run instead of a new one. */
  readonly class: string | undefined;
  readonly demo: number;
  readonly speed: number;
  readonly seed: string;
}

/** What the class was asked for. Ends the process with one sentence where that can't be had. */
export function classOptions(folder: string): ClassOptions {
  try {
    return read(folder);
  } catch (error) {
    const [sentence] = (error as Error).message.split(/(?<=\.) To specify/);
    console.error(`${sentence?.replace(/\.?$/, '.')} docs/class.md lists what the class can be asked for.`);
    process.exit(2);
  }
}

function read(ownFolder: string): ClassOptions {
  const { values } = parseArgs({
    options: {
      /** What the class is called. */
      name: { type: 'string' },
      /** This machine's address in the room's network; only this machine itself can reach the class without. */
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '9001' },
      /** Where the class and what its broker keeps are written. */
      folder: { type: 'string', default: ownFolder },
      class: { type: 'string' },
      /** So many simulated participants take part. */
      demo: { type: 'string', default: '0' },
      /** By how much faster than people they are. */
      speed: { type: 'string', default: '20' },
      /** Draws what they are like. */
      seed: { type: 'string', default: '1' },
    },
  });
  const number = (name: 'port' | 'demo' | 'speed', least: number, most: number) => {
    const value = Number(values[name]);
    if (!(value >= least && value <= most))
      throw new RangeError(`--${name} takes a number from ${least} to ${most}, not "${values[name]}".`);
    return value;
  };
  if (!/^[\w.-]+$|^\[[0-9a-f:]+\]$/i.test(values.host))
    throw new RangeError(`--host takes an address such as 192.168.1.20, not "${values.host}".`);
  return {
    name: values.name,
    host: values.host,
    port: number('port', 1, 65_535),
    folder: values.folder,
    class: values.class,
    demo: Math.round(number('demo', 0, 1_000)),
    speed: number('speed', 0.1, 1_000),
    seed: values.seed,
  };
}
