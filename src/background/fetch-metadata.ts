import { sizeLimit } from '../core/metadata/decode.ts';
import { quote } from '../core/metadata/quote.ts';
import { bad, type Checked, good } from '../core/problem.ts';

/** How long Azure may take to answer, in milliseconds. */
const timeLimit = 15_000;

/** Where the directories of the world and of the national clouds hand out their metadata (public documentation). */
const hosts = new Set(['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn']);

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** `https://login.microsoftonline.com/<tenant>/federationmetadata/2007-06/federationmetadata.xml?appid=<app>` (public documentation). */
const path = new RegExp(`^/${guid}/federationmetadata/2007-06/federationmetadata\\.xml$`, 'i');
const query = new RegExp(`^\\?appid=(${guid})$`, 'i');
/** In an address of the Azure portal: the application that its page is about. */
const shownApplication = new RegExp(`/appId/(${guid})`, 'gi');

/**
 * Fetches the federation metadata from the address the Azure page shows: base64 of the exact bytes. The address comes
 * from a page, so it must be Microsoft's, of this very kind, and of the application the tab's own address names.
 */
export async function fetchMetadata(address: string, tabAddress: string): Promise<Checked<string>> {
  if (!URL.canParse(address)) return bad('not-an-address');
  const url = new URL(address);
  const application = query.exec(url.search)?.[1];
  const foreign = bad('foreign-location', { address: quote(url.host) });
  if (url.protocol !== 'https:' || !hosts.has(url.host) || url.username !== '' || url.password !== '') return foreign;
  if (!path.test(url.pathname) || !application) return foreign;
  const shown = [...tabAddress.matchAll(shownApplication)];
  if (shown.some(([, id]) => id?.toLowerCase() !== application.toLowerCase())) return foreign;
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
