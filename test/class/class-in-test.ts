import { type Channel, openChannel } from '../../src/core/class/channel.ts';
import type { Identity } from '../../src/core/class/identity.ts';
import type { ClassKeys } from '../../src/core/class/invite.ts';
import { instructorOf, newClass } from '../../src/core/class/new-class.ts';
import {
  type BrokerAddress,
  type BrokerMessage,
  type Line,
  type LineEnd,
  type LineOptions,
  openLine,
} from '../../src/platform/broker.ts';
import { type Mosquitto, startMosquitto } from './mosquitto.ts';

/** A class on a real broker, and what is said there. */
export interface ClassInTest {
  readonly keys: ClassKeys;
  readonly channel: Channel;
  readonly instructor: Identity;
  readonly broker: Mosquitto;
}

/** A line, with what was heard on it. */
export interface TestedLine {
  /** None where it could not be opened. */
  readonly line: Line | undefined;
  readonly heard: readonly BrokerMessage[];
  /** Once it has ended: why. */
  readonly whenEnded: Promise<LineEnd>;
}

export async function startClass(): Promise<ClassInTest> {
  // The broker takes any free port: the address in the code is not the one that is used.
  const keys = await newClass({ name: 'A class', broker: 'ws://127.0.0.1:1' });
  const broker = await startMosquitto({ keys });
  return { keys, channel: await openChannel(keys), instructor: await instructorOf(keys), broker };
}

/** How a participant comes to the broker. */
export function asParticipant({ keys, channel, broker }: ClassInTest, clientId: string): BrokerAddress {
  return { url: broker.url, clientId, username: keys.id, password: channel.password };
}

/** How an instructor does; each board is a client of its own. */
export function asInstructor({ keys, broker }: ClassInTest, clientId = `board-${crypto.randomUUID()}`): BrokerAddress {
  return { url: broker.url, clientId, username: `${keys.id}.instructor`, password: keys.password };
}

/** Opens a line and keeps what is heard on it. */
export async function testedLine(options: BrokerAddress & Partial<LineOptions>): Promise<TestedLine> {
  const heard: BrokerMessage[] = [];
  let tell: (why: LineEnd) => void = () => undefined;
  const whenEnded = new Promise<LineEnd>((resolve) => {
    tell = resolve;
  });
  const line = await openLine({
    subscribeTo: [],
    heard: (message) => heard.push(message),
    ended: (why) => tell(why),
    ...options,
  });
  return { line, heard, whenEnded };
}

/** Opens a line that must open. */
export async function openTestedLine(
  options: BrokerAddress & Partial<LineOptions>,
): Promise<TestedLine & { readonly line: Line }> {
  const tested = await testedLine(options);
  if (!tested.line) throw new Error(`The line could not be opened: ${await tested.whenEnded}`);
  return { ...tested, line: tested.line };
}
