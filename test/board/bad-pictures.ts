import { crc32, deflateSync } from 'node:zlib';

/** A header with so many bytes after it. */
function withRest(head: readonly number[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(length, head.length + 40));
  bytes.set(head);
  return bytes;
}

const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, place) => Math.floor(value / 256 ** (bytes - 1 - place)) & 0xff);
const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, place) => Math.floor(value / 256 ** place) & 0xff);

export function png(width: number, height: number, length = 0) {
  return withRest(
    [0x89, ...text('PNG\r\n\u001A\n'), ...big(13, 4), ...text('IHDR'), ...big(width, 4), ...big(height, 4), 1, 0, 0, 0, 0],
    length,
  );
}

export function jpeg(width: number, height: number, length = 0, scans = 1) {
  const jfif = [0xff, 0xe0, ...big(16, 2), ...text('JFIF\0'), 1, 1, 0, ...big(72, 2), ...big(72, 2), 0, 0];
  const frame = [0xff, 0xc2, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, ...big(8, 2), 1, 1, 0, 0, 63, 0, 0x5a];
  return withRest([0xff, 0xd8, ...jfif, ...frame, ...Array.from({ length: scans }, () => scan).flat()], length);
}

/** A GIF with a comment and a palette before its first image. */
export function gif(width: number, height: number, [ownWidth, ownHeight] = [width, height]) {
  const comment = [0x21, 0xfe, 3, ...text('abc'), 0];
  const image = [0x2c, ...little(0, 4), ...little(ownWidth ?? 0, 2), ...little(ownHeight ?? 0, 2), 0];
  return withRest(
    [...text('GIF89a'), ...little(width, 2), ...little(height, 2), 0x80, 0, 0, 0, 0, 0, 9, 9, 9, ...comment, ...image],
    0,
  );
}

export function bmp(width: number, height: number) {
  return withRest(
    [
      ...text('BM'),
      ...little(0, 12),
      ...little(40, 4),
      ...little(width, 4),
      ...little(height < 0 ? 2 ** 32 + height : height, 4),
    ],
    0,
  );
}

export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X') {
  return (width: number, height: number) => {
    const head = [...text('RIFF'), ...little(100, 4), ...text('WEBP'), ...text(kind), ...little(10, 4)];
    const lossless = width - 1 + (height - 1) * 2 ** 14;
    const body = {
      'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)],
      VP8L: [0x2f, ...little(lossless, 4)],
      VP8X: [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)],
    }[kind];
    return withRest([...head, ...body], 0);
  };
}

/** A whole PNG, black all over: 144 million points in some 18 kB. */
export function bombOfPoints(side = 12_000): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([Buffer.from(big(data.length, 4)), body, Buffer.from(big(crc32(body), 4))]);
  };
  const header = Uint8Array.from([...big(side, 4), ...big(side, 4), 1, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)), { level: 9 });
  const signature = Uint8Array.from([0x89, ...text('PNG\r\n\u001A\n')]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', new Uint8Array())]);
}
