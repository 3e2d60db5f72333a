import { fromBase64Url, toBase64Url } from '../core/class/bytes.ts';
import type { LineEnd } from './broker.ts';
import type { LineEvents, LineOrder, Lines, Standing } from './lines.ts';

/** What the background has done with lines it does not hold itself. Bytes travel as base64url: messages are JSON. */
export type LineCommand =
  | { readonly do: 'open'; readonly line: string; readonly order: WrittenOrder }
  | { readonly do: 'publish'; readonly line: string; readonly topic: string; readonly payload: string }
  | { readonly do: 'close'; readonly line: string }
  | { readonly do: 'standing' };

interface WrittenOrder extends Omit<LineOrder, 'will'> {
  readonly will?: { readonly topic: string; readonly payload: string };
}

/** What is told back; the schema at the background's door stands in `protocol-class`. */
export type LineEvent =
  | { readonly type: 'line-opened'; readonly body: { readonly line: string } }
  | {
      readonly type: 'line-heard';
      readonly body: { readonly line: string; readonly topic: string; readonly payload: string; readonly isRetained: boolean };
    }
  | { readonly type: 'line-ended'; readonly body: { readonly line: string; readonly why: LineEnd } };

export function writeOrder({ will, ...rest }: LineOrder): WrittenOrder {
  return { ...rest, ...(will ? { will: { topic: will.topic, payload: toBase64Url(will.payload) } } : {}) };
}

/** Does what was asked, and answers. */
export async function obey(lines: Lines, command: LineCommand): Promise<boolean | Standing> {
  if (command.do === 'standing') return lines.standing();
  if (command.do === 'publish') return lines.publish(command.line, command.topic, bytesOf(command.payload));
  if (command.do === 'close') await lines.close(command.line);
  else {
    const { will, ...rest } = command.order;
    lines.open(command.line, { ...rest, ...(will ? { will: { topic: will.topic, payload: bytesOf(will.payload) } } : {}) });
  }
  return true;
}

/** Events as they travel. */
export function writeEvents(tell: (event: LineEvent) => void): LineEvents {
  return {
    opened: (line) => tell({ type: 'line-opened', body: { line } }),
    heard: async (line, { topic, payload, isRetained }) =>
      tell({ type: 'line-heard', body: { line, topic, payload: toBase64Url(payload), isRetained } }),
    ended: (line, why) => tell({ type: 'line-ended', body: { line, why } }),
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64Url(text) ?? new Uint8Array();
}
