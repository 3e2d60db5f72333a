import type { Outcome } from '../core/scim/preflight.ts';

export interface AskLimits {
  /** How long the whole answer may take, in milliseconds. */
  readonly time: number;
  /** How much of it is read, in bytes. */
  readonly size: number;
}

const limits: AskLimits = { time: 15_000, size: 262_144 };

/**
 * Asks one question with a token and tells what came of it; never throws. The token goes to this address alone: no
 * redirect is followed, no cookie sent, nothing kept. What went wrong is told by kind, so no error carries the request.
 */
export async function askScim(address: string, token: string, { time, size }: AskLimits = limits): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/scim+json, application/json' },
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(time),
    });
    if (response.type === 'opaqueredirect' || isRedirect(response)) return { kind: 'redirect' };
    const body = await readUpTo(size, response);
    if (body === undefined) return { kind: 'too-large' };
    const header = (name: string) => response.headers.get(name) ?? '';
    return {
      kind: 'answer',
      status: response.status,
      contentType: header('content-type'),
      retryAfter: header('retry-after'),
      requestId: header('x-amzn-requestid'),
      body,
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { kind: 'too-slow' };
    return { kind: 'unreachable' };
  }
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has('location');
}

/** The body as text; `undefined` if it is larger, and then no more of it is read. */
async function readUpTo(size: number, response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > size) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
