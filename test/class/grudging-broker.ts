import { generate, type Packet, parser } from 'mqtt-packet';
import { createWebSocketStream, WebSocketServer } from 'ws';

export interface GrudgingBroker {
  readonly url: string;
  /** The commands of all packets that came. */
  readonly asked: readonly Packet['cmd'][];
  stop(): Promise<void>;
}

/** A broker that lets everybody in and says that it is there, but answers only what `answers` does: what no real broker is told to do. */
export async function startGrudgingBroker(answers: (packet: Packet) => Packet | undefined): Promise<GrudgingBroker> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const asked: Packet['cmd'][] = [];
  server.on('connection', (socket) => {
    const stream = createWebSocketStream(socket);
    stream.on('error', () => undefined);
    const reading = parser({ protocolVersion: 5 });
    reading.on('packet', (packet) => {
      asked.push(packet.cmd);
      const answer = packet.cmd === 'connect' ? welcome : packet.cmd === 'pingreq' ? present : answers(packet);
      if (answer) stream.write(generate(answer, { protocolVersion: 5 }));
    });
    stream.on('data', (bytes) => reading.parse(bytes));
  });
  const { port } = server.address() as { readonly port: number };
  const stop = () => {
    for (const socket of server.clients) socket.terminate();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `ws://127.0.0.1:${port}`, asked, stop };
}

const welcome: Packet = { cmd: 'connack', sessionPresent: false, reasonCode: 0 };
const present: Packet = { cmd: 'pingresp' };
