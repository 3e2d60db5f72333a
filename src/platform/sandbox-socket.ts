import type { SocketCommand, SocketNews } from './sandbox-orders.ts';

/** A socket that is held in the sandbox's page: of WebSocket what the MQTT client uses, by the same names. */
export class SandboxSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState = this.CONNECTING as number;
  /** The client sets it; bytes come as an ArrayBuffer whatever it is. */
  binaryType = 'arraybuffer';
  /** How much is on its way is not known here. */
  readonly bufferedAmount = 0;
  readonly #line: MessagePort;

  /** `open` is given the other end of the line. */
  constructor(open: (line: MessagePort) => void) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#line = port1;
    port1.onmessage = ({ data }: MessageEvent<SocketNews>) => this.#hear(data);
    open(port2);
  }

  send(data: string | Uint8Array): void {
    // A copy: the client's buffers share their memory, and what is transferred is gone here.
    const { buffer } = typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
    this.#tell({ do: 'send', bytes: buffer as ArrayBuffer }, [buffer as ArrayBuffer]);
  }

  close(): void {
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    this.#tell({ do: 'close' });
  }

  #tell(command: SocketCommand, bytes: ArrayBuffer[] = []): void {
    this.#line.postMessage(command, bytes);
  }

  #hear(news: SocketNews): void {
    if (this.readyState === this.CLOSED) return;
    if (news.is === 'message') this.dispatchEvent(new MessageEvent('message', { data: news.bytes }));
    else if (news.is === 'error') this.dispatchEvent(new Event('error'));
    else if (news.is === 'open') {
      if (this.readyState === this.CONNECTING) this.readyState = this.OPEN;
      this.dispatchEvent(new Event('open'));
    } else {
      this.readyState = this.CLOSED;
      this.#line.close();
      this.dispatchEvent(new Event('close'));
    }
  }
}
