import { utf8 } from '../../../../src/core/class/bytes.ts';
import { type Channel, openChannel } from '../../../../src/core/class/channel.ts';
import { type Identity, sign } from '../../../../src/core/class/identity.ts';
import { instructorOf, newClass } from '../../../../src/core/class/new-class.ts';
import { type About, type Report, reportOf } from '../../../../src/core/class/report.ts';
import { newProgress, type StepRecord } from '../../../../src/core/progress.ts';
import type { StepId } from '../../../../src/lab/ids.ts';
import { labStepIds } from '../../../../src/lab/lab.ts';

export const start = 1_790_000_000_000;
export const minute = 60_000;

/** A report of somebody who has done the lab's first steps, each in so many minutes. */
export function reportAfter(minutes: readonly number[], about: Partial<About> = {}): Report {
  let at = start;
  const steps: { [id in StepId]?: StepRecord } = {};
  for (const [index, took] of minutes.entries()) {
    at += took * minute;
    const id = labStepIds[index];
    if (id) steps[id] = { status: 'done', proof: 'observed', at };
  }
  return reportOf({ ...newProgress(start), steps }, { name: 'Ada', sequence: 1, at, ...about });
}

/** An id that nobody's key stands for. */
export function idNumber(number: number): string {
  return number.toString(16).padStart(22, '0');
}

export interface TestClass {
  readonly channel: Channel;
  readonly instructor: Identity;
}

export async function testClass(): Promise<TestClass> {
  const keys = await newClass({ name: 'Monday', broker: 'ws://127.0.0.1:9001' });
  return { channel: await openChannel(keys), instructor: await instructorOf(keys) };
}

/** Seals any text as a message, signed by whom and for which place one likes: what no honest participant does. */
export async function sealText(channel: Channel, identity: Identity, topic: string, body: string, place = topic) {
  return sealPlain(channel, topic, JSON.stringify(await sign(identity, place, body)));
}

export async function sealPlain({ key }: Channel, topic: string, plain: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(topic) }, key, utf8(plain));
  return new Uint8Array([1, ...iv, ...new Uint8Array(sealed)]);
}
