import type { IClientOptions, MqttClient } from 'mqtt';
import { messageLimit } from '../core/class/limits.ts';
import { PacketMeter } from './packet-meter.ts';
import { sandboxedSockets } from './sandbox.ts';

/** Where a broker is, and as whom to speak to it. */
export interface BrokerAddress {
  /** `wss://…` or `ws://…`. */
  readonly url: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
}

export interface BrokerMessage {
  readonly topic: string;
  readonly payload: Uint8Array<ArrayBuffer>;
  /** The broker had kept it from before. */
  readonly isRetained: boolean;
}

/**
 * Why a line could not be opened, or ended. `refused`: by the broker, or by us since it sent what is too large; trying
 * again soon won't change that. `unanswered`: the broker never let us in, so that nothing was said. `lost`: it had.
 */
export type LineEnd = 'refused' | 'lost' | 'closed' | 'unanswered';

export interface Line {
  /** Resolves once the broker has taken it (QoS 1); rejects where the line ends first, or the broker says no. Every message is retained; an empty one erases. */
  publish(topic: string, payload: Uint8Array): Promise<void>;
  /** Ends it in order: the last will is not executed. */
  close(): Promise<void>;
}

export interface LineOptions extends BrokerAddress {
  readonly subscribeTo: readonly string[];
  /** What the broker says for us when the line breaks; retained. */
  readonly will?: { readonly topic: string; readonly payload: Uint8Array };
  heard(message: BrokerMessage): void;
  ended(why: LineEnd): void;
}

/** Chrome keeps a worker for a socket that is used at least every 30 s; brokers notice a cut within 1.5 times this. In seconds. */
const keepAlive = 20;
/** In milliseconds. */
const connectTimeout = 15_000;
/** How long the broker may take to answer what was asked of it before the line is cut; in milliseconds. */
const answerTimeout = 40_000;
/** How long an ending in order may take before the line is simply cut; in milliseconds. */
const closeTimeout = 3_000;
/** What won't change by trying again soon (MQTT 5, section 2.4): version, client id, user or password, not authorized, banned, method, packet too large. */
const refusing = [0x84, 0x85, 0x86, 0x87, 0x8a, 0x8c, 0x95];
/** The largest packet that is taken: the largest message with its topic and properties. In bytes. */
export const packetLimit = messageLimit + 2_000;

/**
 * Opens one line to an MQTT 5 broker over WebSocket; trying again is the caller's. The client is loaded only now:
 * where no class is joined it never is. `ended` is called once, whatever the reason, also where opening fails.
 */
export async function openLine(options: LineOptions): Promise<Line | undefined> {
  const { default: mqtt } = await import('mqtt');
  const { url, clientId, username, password, will } = options;
  const createWebsocket = sandboxedSockets();
  const settings: IClientOptions = {
    protocolVersion: 5,
    clientId,
    username,
    password,
    clean: true,
    keepalive: keepAlive,
    // An honest broker sends nothing larger (MQTT 5, section 3.1.2.11.4).
    properties: { maximumPacketSize: packetLimit },
    connectTimeout,
    reconnectPeriod: 0,
    // Its own timers would come from a worker made of a Blob, which an extension's policy refuses.
    timerVariant: 'native',
    ...(createWebsocket ? { createWebsocket } : {}),
    ...(will ? { will: { topic: will.topic, payload: will.payload as Buffer, qos: 1, retain: true } } : {}),
  };
  const client = mqtt.connect(url, settings);
  return new Promise((resolve) => {
    let why: LineEnd = 'unanswered';
    const whenEnded = new Set<() => void>();
    const refused = (error: object) => {
      if ('code' in error && refusing.some((code) => code === error.code)) why = 'refused';
    };
    const meter = new PacketMeter(packetLimit);
    // Before the client collects it, for a broker that sends it all the same.
    client.stream.prependListener('data', (piece: Uint8Array) => {
      if (meter.isWithin(piece)) return;
      why = 'refused';
      client.stream.destroy();
    });
    client.on('message', (topic, payload, { retain }) =>
      options.heard({ topic, payload: Uint8Array.from(payload), isRetained: retain }),
    );
    client.on('error', refused);
    // A broker that ends it says why.
    client.on('disconnect', ({ reasonCode }) => {
      refused({ code: reasonCode });
      client.stream.destroy();
    });
    client.once('close', () => {
      client.end(true);
      for (const end of whenEnded) end();
      options.ended(why);
      resolve(undefined);
    });
    client.once('connect', () => {
      why = 'lost';
      const close = () => {
        if (client.connected) why = 'closed';
        return closeInOrder(client, whenEnded);
      };
      subscribe(client, options.subscribeTo).then(
        () => resolve({ publish: (topic, payload) => publish(client, whenEnded, topic, payload), close }),
        (error: Error) => {
          refused(error);
          client.end(true);
        },
      );
    });
  });
}

async function subscribe(client: MqttClient, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  const answered = cutUnlessAnswered(client);
  await client.subscribeAsync([...topics], { qos: 1 }).finally(answered);
}

/** A broker may answer that it is there, and nothing else: what waits for it would wait for ever. The answer came once what this gives back is called. */
function cutUnlessAnswered(client: MqttClient): () => void {
  const cut = setTimeout(() => client.stream.destroy(), answerTimeout);
  return () => clearTimeout(cut);
}

function publish(client: MqttClient, whenEnded: Set<() => void>, topic: string, payload: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const hasEnded = () => new Error('The line has ended');
    if (!client.connected || client.disconnecting) return reject(hasEnded());
    const answered = cutUnlessAnswered(client);
    const ended = () => {
      answered();
      reject(hasEnded());
    };
    whenEnded.add(ended);
    client.publish(topic, payload as Buffer, { qos: 1, retain: true }, (error) => {
      answered();
      whenEnded.delete(ended);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** What is under way is waited for, but not for ever: a broker that has fallen silent would never answer. */
function closeInOrder(client: MqttClient, whenEnded: Set<() => void>): Promise<void> {
  if (!client.connected) return Promise.resolve();
  return new Promise((resolve) => {
    const cut = setTimeout(() => client.stream.destroy(), closeTimeout);
    whenEnded.add(() => {
      clearTimeout(cut);
      resolve();
    });
    client.end();
  });
}
