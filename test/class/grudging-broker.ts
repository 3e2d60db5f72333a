import { generate, type Packet, parser } from 'mqtt-packet';
import { createWebSocketStream, WebSocketServer } from 'ws';

/** A message that came, and from which client. */
export interface Published {
  readonly client: string;
  readonly topic: string;
  readonly payload: Buffer;
}

export interface GrudgingBroker {
  readonly url: string;
  /** The commands of all packets that came. */
  readonly asked: readonly Packet['cmd'][];
  /** All that was published, the last wills of clients not among it. */
  readonly published: readonly Published[];
  /** Sends bytes to all that are connected, whatever they are. */
  send(bytes: Uint8Array): void;
  /** Cuts all sockets. */
  cut(): void;
  stop(): Promise<void>;
}

/**
 * A broker that lets everybody in and says that it is there, but answers only what `answers` does: what no real broker
 * is told to do. What `answers` gives for a connection or a ping takes the place of the usual answer.
 */
export async function startGrudgingBroker(answers: (packet: Packet) => Packet | undefined): Promise<GrudgingBroker> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const asked: Packet['cmd'][] = [];
  const published: Published[] = [];
  server.on('connection', (socket) => {
    const stream = createWebSocketStream(socket);
    stream.on('error', () => undefined);
    const reading = parser({ protocolVersion: 5 });
    let client = '';
    reading.on('packet', (packet) => {
      asked.push(packet.cmd);
      if (packet.cmd === 'connect') client = packet.clientId;
      if (packet.cmd === 'publish')
        published.push({ client, topic: packet.topic, payload: Buffer.from(packet.payload as Uint8Array) });
      const usual = packet.cmd === 'connect' ? welcome : packet.cmd === 'pingreq' ? present : undefined;
      const answer = answers(packet) ?? usual;
      if (answer) stream.write(generate(answer, { protocolVersion: 5 }));
    });
    stream.on('data', (bytes) => reading.parse(bytes));
  });
  const { port } = server.address() as { readonly port: number };
  const cut = () => {
    for (const socket of server.clients) socket.terminate();
  };
  const stop = () => {
    cut();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const send = (bytes: Uint8Array) => {
    for (const socket of server.clients) socket.send(bytes);
  };
  return { url: `ws://127.0.0.1:${port}`, asked, published, send, cut, stop };
}

/** Answers as a broker does that takes everything. */
export function takesAll(packet: Packet): Packet | undefined {
  if (packet.cmd === 'subscribe')
    return { cmd: 'suback', messageId: packet.messageId ?? 0, granted: packet.subscriptions.map(() => 1) };
  return packet.cmd === 'publish' ? { cmd: 'puback', messageId: packet.messageId ?? 0, reasonCode: 0 } : undefined;
}

const welcome: Packet = { cmd: 'connack', sessionPresent: false, reasonCode: 0 };
const present: Packet = { cmd: 'pingresp' };
