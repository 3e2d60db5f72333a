import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics } from '../../src/core/class/topics.ts';
import { type LineCommand, type LineEvent, obey, writeEvents, writeOrder } from '../../src/platform/line-commands.ts';
import { type LineOrder, Lines } from '../../src/platform/lines.ts';
import { asInstructor, asParticipant, type ClassInTest, openTestedLine, startClass } from './class-in-test.ts';

let tested: ClassInTest;
let one = 0x1000;
/** The client is loaded with the first line. */
beforeAll(async () => {
  tested = await startClass();
});
afterAll(() => tested?.broker.stop());

/** Lines that are commanded and told of as across the offscreen document of Chrome: by JSON. */
function commanded() {
  const events: LineEvent[] = [];
  const lines = new Lines(writeEvents((event) => events.push(JSON.parse(JSON.stringify(event)))));
  const command = (what: LineCommand) => obey(lines, JSON.parse(JSON.stringify(what)));
  const id = (++one).toString(16).padStart(22, '0');
  const order: LineOrder = { ...asParticipant(tested, id), subscribeTo: [topics.everythingForAll(tested.keys.id)] };
  const kinds = () => events.map(({ type }) => type);
  return { events, kinds, command, id, order, line: tested.keys.id };
}

describe('lines that are held for the background', () => {
  it('open, publish, hear and close as they are commanded', async () => {
    const { events, kinds, command, id, order, line } = commanded();
    expect(await command({ do: 'standing' })).toEqual({});
    await command({ do: 'open', line, order: writeOrder(order) });
    expect(await command({ do: 'standing' })).toEqual({ [line]: 'opening' });
    await expect.poll(kinds).toEqual(['line-opened']);
    expect(await command({ do: 'standing' })).toEqual({ [line]: 'open' });
    const state = topics.state(line, id);
    expect(await command({ do: 'publish', line, topic: state, payload: 'AP8' })).toBe(true);
    const instructor = await openTestedLine({ ...asInstructor(tested), subscribeTo: [topics.everything(line)] });
    await expect.poll(() => instructor.heard.map(({ payload }) => [...payload])).toEqual([[0, 255]]);
    await instructor.line.publish(topics.note(line), Uint8Array.from([255, 0, 1]));
    await expect.poll(kinds).toEqual(['line-opened', 'line-heard']);
    expect(events[1]?.body).toEqual({ line, topic: topics.note(line), payload: '_wAB', isRetained: false });
    await command({ do: 'close', line });
    expect(await command({ do: 'standing' })).toEqual({});
    expect(await command({ do: 'publish', line, topic: state, payload: '' })).toBe(false);
    // What was asked for is not told.
    expect(kinds()).toEqual(['line-opened', 'line-heard']);
    await instructor.line.close();
  });

  it('stand once, however often they are asked for, and tell once how they ended', async () => {
    const { kinds, events, command, order, line } = commanded();
    for (let times = 0; times < 3; times++)
      await command({ do: 'open', line, order: writeOrder({ ...order, password: 'wrong' }) });
    await expect.poll(kinds).toEqual(['line-ended']);
    expect(events[0]?.body).toEqual({ line, why: 'refused' });
    expect(await command({ do: 'standing' })).toEqual({});
    await command({ do: 'open', line, order: writeOrder({ ...order, url: 'no address' }) });
    await expect.poll(kinds).toEqual(['line-ended', 'line-ended']);
    expect(events[1]?.body).toEqual({ line, why: 'lost' });
  });

  it('are not opened after all where they are closed meanwhile', async () => {
    const { kinds, command, order, line } = commanded();
    await command({ do: 'open', line, order: writeOrder(order) });
    await command({ do: 'close', line });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(kinds()).toEqual([]);
    expect(await command({ do: 'standing' })).toEqual({});
  });
});
