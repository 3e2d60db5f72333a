import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PacketMeter } from '../../../src/platform/packet-meter.ts';

/** The fixed header of an MQTT packet with so much content. */
function header(length: number): number[] {
  const bytes = [0x30];
  let rest = length;
  do {
    const more = Math.floor(rest / 128);
    bytes.push((rest % 128) | (more > 0 ? 0x80 : 0));
    rest = more;
  } while (rest > 0);
  return bytes;
}

describe('the meter of packets', () => {
  it('lets everything pass that is within the limit, however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 700 })),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
        (lengths, cuts) => {
          const stream = Uint8Array.from(lengths.flatMap((length) => [...header(length), ...new Array(length).fill(0xff)]));
          const meter = new PacketMeter(700);
          for (let at = 0, turn = 0; at < stream.length; turn++) {
            const next = at + (cuts[turn % cuts.length] ?? 1);
            if (!meter.isWithin(stream.subarray(at, next))) return false;
            at = next;
          }
          return true;
        },
      ),
    );
  });

  it.each([1_001, 20_000, 200_000_000, 268_435_455])(
    'stops at the header of a packet of %i bytes, before its content',
    (length) => {
      for (const pieceLength of [1, 2, 3, 1_000]) {
        const bytes = Uint8Array.from([
          ...header(10),
          ...new Array(10).fill(1),
          ...header(1_000),
          ...new Array(1_000).fill(1),
          ...header(length),
        ]);
        const meter = new PacketMeter(1_000);
        let isWithin = true;
        for (let at = 0; at < bytes.length && isWithin; at += pieceLength)
          isWithin = meter.isWithin(bytes.subarray(at, at + pieceLength));
        expect(isWithin).toBe(false);
      }
    },
  );

  it('stops at a length that never ends', () => {
    expect(new PacketMeter(1_000).isWithin(Uint8Array.from([0x30, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]))).toBe(false);
  });
});
