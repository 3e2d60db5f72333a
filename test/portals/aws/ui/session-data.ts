import type { SessionData } from './contract.ts';

/** Who is signed in, as the server wrote it into the page. */
export function sessionData(): SessionData {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="awsc-session-data"]');
  return JSON.parse(meta?.content ?? '{}') as SessionData;
}

/** The Region of this page. */
export function currentRegion(): string {
  return new URLSearchParams(location.search).get('region') ?? sessionData().infrastructureRegion;
}
