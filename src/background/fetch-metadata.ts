import { sizeLimit } from '../core/metadata/decode.ts';
import { bad, type Checked, good } from '../core/problem.ts';

/** How long Azure may take to answer, in milliseconds. */
const timeLimit = 15_000;

/** Where the directories of the world and of the national clouds hand out their metadata (public documentation). */
const hosts = new Set(['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn']);

/** `https://login.microsoftonline.com/<tenant>/federationmetadata/2007-06/federationmetadata.xml?appid=<app>` (public documentation). */
const path = /^\/[0-9a-f-]{36}\/federationmetadata\/2007-06\/federationmetadata\.xml$/i;

/**
 * Fetches the federation metadata from the address the Azure page shows: base64 of the exact bytes. The address comes
 * from a page, so it must be Microsoft's, of this very kind, and of the application the tab's own address names.
 */
export async function fetchMetadata(address: string, tabAddress: string): Promise<Checked<string>> {
  if (!URL.canParse(address)) return bad('not-an-address');
  const url = new URL(address);
  const application = url.searchParams.get('appid');
  if (url.protocol !== 'https:' || !hosts.has(url.hostname) || !path.test(url.pathname) || !application)
    return bad('foreign-location', { address: url.host });
  const shown = /\/appId\/([0-9a-f-]{36})/i.exec(tabAddress)?.[1];
  if (shown && shown.toLowerCase() !== application.toLowerCase()) return bad('foreign-location', { address: url.host });
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimit),
    });
    if (!answer.ok) return bad('could-not-fetch');
    const bytes = await readUpTo(sizeLimit, answer);
    return bytes ? good(base64(bytes)) : bad('too-large');
  } catch {
    return bad('could-not-fetch');
  }
}

/** The body, or `undefined` as soon as it turns out to be longer. */
async function readUpTo(limit: number, { body }: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
