/** The size of a picture in points, as its header says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** No photo or screen has more points. */
const pointsLimit = 50_000_000;
/** So many points are always decoded; a picture of more must have a byte for each `pointsPerByte` at the least. */
const pointsFree = 4_000_000;
const pointsPerByte = 500;
/** A progressive JPEG has some ten scans; each is decoded over all points. */
const scansLimit = 32;

/**
 * Whether a picture can be decoded in a moment, judged by its bytes alone, before any decoder has seen it. A file of
 * 48 kB may unpack to billions of points.
 */
export function judgePicture(bytes: Uint8Array): 'good' | 'too-large' | 'unknown-kind' {
  const size = pictureSize(bytes);
  if (!size) return 'unknown-kind';
  const points = size.width * size.height;
  if (points === 0) return 'unknown-kind';
  if (points > pointsLimit || (points > pointsFree && points > bytes.length * pointsPerByte)) return 'too-large';
  return startsWith(bytes, 0xff, 0xd8) && countScans(bytes) > scansLimit ? 'too-large' : 'good';
}

/** The size of a PNG, JPEG, GIF, WebP or BMP; `undefined` for every other kind, and where the header is cut off. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (textAt(bytes, 1, 3) === 'PNG') return ofPng(bytes, view);
    if (startsWith(bytes, 0xff, 0xd8)) return ofJpeg(view);
    if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return ofGif(view);
    if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return ofWebP(bytes, view);
    if (textAt(bytes, 0, 2) === 'BM') return ofBmp(view);
    return undefined;
  } catch (error) {
    // Read beyond its end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG (W3C), section 5.2 and 11.2.1: the header is always the first chunk. */
function ofPng(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || textAt(bytes, 12, 4) !== 'IHDR') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81), annex B: the frame header, one of the markers SOF0 to SOF15. */
function ofJpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Nothing but tables and comments stands before it.
    if (marker === 0xd9 || marker === 0xda) return undefined;
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += 2 + (hasNoLength ? 0 : view.getUint16(at + 2));
  }
}

/** GIF89a: the logical screen, or the first image where that is larger, as browsers show it. */
function ofGif(view: DataView): PictureSize | undefined {
  const [width, height, flags] = [view.getUint16(6, true), view.getUint16(8, true), view.getUint8(10)];
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  // Extensions, each a list of blocks that ends with an empty one.
  for (; view.getUint8(at) === 0x21; at += 1) for (at += 2; view.getUint8(at) !== 0; ) at += 1 + view.getUint8(at);
  if (view.getUint8(at) !== 0x2c) return undefined;
  const [left, top] = [view.getUint16(at + 1, true), view.getUint16(at + 3, true)];
  const [ownWidth, ownHeight] = [view.getUint16(at + 5, true), view.getUint16(at + 7, true)];
  return { width: Math.max(width, left + ownWidth), height: Math.max(height, top + ownHeight) };
}

/** WebP container (RFC 9649), section 2.5 to 2.7. */
function ofWebP(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  const kind = textAt(bytes, 12, 4);
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const size = (at: number) => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  return kind === 'VP8X' ? { width: size(24), height: size(27) } : undefined;
}

/** BMP: a negative height means that the rows stand from top to bottom. */
function ofBmp(view: DataView): PictureSize {
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** In what is encoded no marker can stand: a byte 0xff is always followed by 0x00 there. */
function countScans(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xda) count++;
  return count;
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
