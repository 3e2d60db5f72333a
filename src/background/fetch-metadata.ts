import { bad, type Checked, good } from '../core/problem.ts';

/** How long Azure may take to answer, in milliseconds, and how much it may send, in bytes. */
const timeLimit = 15_000;
const sizeLimit = 1_048_576;

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
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok) return bad('could-not-fetch');
    return bytes.length > sizeLimit ? bad('too-large') : good(base64(bytes));
  } catch {
    return bad('could-not-fetch');
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
