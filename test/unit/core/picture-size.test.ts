import fc from 'fast-check';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { judgePicture, pictureSize } from '../../../src/core/picture-size.ts';
import { bmp, gif, jpeg, png, webp } from '../../board/bad-pictures.ts';

const kinds = { png, jpeg, gif, bmp, 'webp VP8': webp('VP8 '), 'webp VP8L': webp('VP8L'), 'webp VP8X': webp('VP8X') };

describe.each(Object.entries(kinds))('the header of a picture, %s', (_, make) => {
  it('says its size', () => {
    expect(pictureSize(make(640, 481))).toEqual({ width: 640, height: 481 });
    expect(judgePicture(make(640, 481))).toBe('good');
  });

  it('that is cut off is none', () => {
    const whole = make(640, 480);
    for (let length = 0; length < 20; length++) expect(pictureSize(whole.subarray(0, length))).toBeUndefined();
  });
});

describe('a picture', () => {
  it.each([
    ['a phone’s photo', jpeg(4_032, 3_024, 2_500_000), 'good'],
    ['a wide screen', png(3_840, 2_160, 60_000), 'good'],
    ['48 kB that unpack to a billion points', png(36_000, 36_000, 48_000), 'too-large'],
    ['48 kB that unpack to 40 million points', png(8_000, 5_000, 48_000), 'too-large'],
    ['a strip', png(2_147_483_647, 1, 48_000), 'too-large'],
    ['a GIF whose first image is larger than its screen', gif(10, 10, [60_000, 60_000]), 'too-large'],
    ['a WebP of a large canvas', webp('VP8X')(16_000_000, 16_000_000), 'too-large'],
    ['a BMP that stands on its head', bmp(30_000, -30_000), 'too-large'],
    ['a JPEG of a thousand scans', jpeg(1_000, 1_000, 100_000, 1_000), 'too-large'],
    ['no points at all', png(0, 500), 'unknown-kind'],
    [
      'a drawing (SVG)',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'unknown-kind',
    ],
    ['an icon', Uint8Array.of(0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0), 'unknown-kind'],
    ['text', new TextEncoder().encode('CWP1.abc'), 'unknown-kind'],
  ] as const)('is judged by its bytes alone: %s', (_, bytes, judged) => expect(judgePicture(bytes)).toBe(judged));

  it('of a QR code is good', () => {
    expect(judgePicture(encodeQR('CWP1.abc', 'gif', { ecc: 'low', scale: 4 }))).toBe('good');
  });

  it('of any bytes is judged and ends', () => {
    const starts = [png(9, 9), jpeg(9, 9), gif(9, 9), bmp(9, 9), webp('VP8X')(9, 9)];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), fc.nat(40), (start, noise, kept) => {
        const bytes = Uint8Array.from([...start.subarray(0, kept), ...noise]);
        return ['good', 'too-large', 'unknown-kind'].includes(judgePicture(bytes));
      }),
    );
  });
});
