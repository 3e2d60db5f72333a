import { toBase64Url, utf8 } from '../core/class/bytes.ts';
import type { Statement } from '../core/class/export-xapi.ts';
import { postFromSandbox } from '../platform/sandbox.ts';
import type { Posted } from '../platform/sandbox-orders.ts';
import type { boardStrings } from '../ui/strings/board.ts';

/** A learning record store, and what opens it. Never kept. */
export interface RecordStore {
  /** Its xAPI endpoint, `https://…`, with or without `/statements`. */
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
}

export type LrsProblem = keyof typeof boardStrings.lrsProblems;
export type Sent =
  | { readonly ok: true; readonly sent: number }
  | { readonly ok: false; readonly sent: number; readonly problem: LrsProblem; readonly status?: number };

const batch = 100;

/**
 * Sends statements to a record store (xAPI 1.0.3), a hundred at a time, one after the other; ends with the first batch
 * that is not taken. Statements have ids made from their content, so that sending again doubles nothing.
 */
export async function sendToLrs(
  { endpoint, key, secret }: RecordStore,
  statements: readonly Statement[],
  progress: (sent: number) => void = () => undefined,
): Promise<Sent> {
  const address = addressOf(endpoint);
  if (!address) return { ok: false, sent: 0, problem: 'not-an-address' };
  const headers = {
    authorization: `Basic ${basic(`${key}:${secret}`)}`,
    'content-type': 'application/json',
    'x-experience-api-version': '1.0.3',
  };
  for (let sent = 0; sent < statements.length; sent += batch) {
    progress(sent);
    const body = JSON.stringify(statements.slice(sent, sent + batch));
    const problem = problemOf(await postFromSandbox({ do: 'post', address, headers, body }));
    if (problem) return { ok: false, sent, ...problem };
  }
  return { ok: true, sent: statements.length };
}

/** Where statements are posted to; `undefined` where it is no address that may be spoken to. */
export function addressOf(endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const { protocol, username, password, origin, pathname } = new URL(endpoint);
  if (protocol !== 'https:' || username || password) return undefined;
  return `${origin}${pathname.replace(/\/(?:statements\/?)?$/, '')}/statements`;
}

function problemOf(posted: Posted): { readonly problem: LrsProblem; readonly status?: number } | undefined {
  if (!posted.answered) return { problem: posted.why };
  return posted.ok ? undefined : { problem: refusalOf(posted.status), status: posted.status };
}

function refusalOf(status: number): LrsProblem {
  if (status === 401) return 'refused';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'not-found';
  return status === 409 ? 'conflict' : 'rejected';
}

/** Base64 (RFC 4648, section 4) of the text's UTF-8. */
function basic(text: string): string {
  const urlSafe = toBase64Url(utf8(text)).replaceAll('-', '+').replaceAll('_', '/');
  return urlSafe.padEnd(Math.ceil(urlSafe.length / 4) * 4, '=');
}
