/**
 * Follows the lengths of MQTT packets through the pieces of a stream (MQTT 5, section 2.1). A packet's length stands
 * before its content, so one that is too large is seen before it is taken in: the client itself looks only at packets
 * that it has received whole.
 */
export class PacketMeter {
  readonly #limit: number;
  /** How many bytes of the packet's content are still to come. */
  #content = 0;
  /** The length as read so far, and what the next byte of it counts; none while a packet's first byte is awaited. */
  #length: { value: number; factor: number } | undefined;

  /** @param limit The largest content of a packet, in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes note of the next piece; `false` where a packet in it is too large, or its length can't be read. */
  isWithin(piece: Uint8Array): boolean {
    for (let at = 0; at < piece.length; ) {
      if (this.#content > 0) {
        const taken = Math.min(this.#content, piece.length - at);
        this.#content -= taken;
        at += taken;
        continue;
      }
      const byte = piece[at++] ?? 0;
      if (!this.#length) {
        this.#length = { value: 0, factor: 1 };
        continue;
      }
      const { value, factor } = this.#length;
      const length = value + (byte & 0x7f) * factor;
      if (length > this.#limit || factor > 0x80 ** 3) return false;
      const isLast = (byte & 0x80) === 0;
      this.#length = isLast ? undefined : { value: length, factor: factor * 0x80 };
      if (isLast) this.#content = length;
    }
    return true;
  }
}
