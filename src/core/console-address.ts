/**
 * What an AWS console address tells: the Region and, with several sessions, the account. Host shapes seen in
 * public links, e.g. `111122223333-abcd12ef.eu-north-1.console.aws.amazon.com`.
 */
const consoleHost =
  /^(?:(\d{12})-([a-z0-9]{8})\.)?(?:([a-z]{2}(?:-[a-z]+)+-\d)\.)?console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn)$/;

export interface ConsoleAddress {
  readonly region?: string;
  readonly account?: string;
}

/** Reads a console address; `undefined` for any other. The `region` parameter goes before the host's prefix. */
export function readConsoleAddress(address: string): ConsoleAddress | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const host = url && consoleHost.exec(url.hostname);
  if (!url || !host) return undefined;
  const named = url.searchParams.get('region');
  const region = named && regionCode.test(named) ? named : host[3];
  return { ...(region ? { region } : {}), ...(host[1] ? { account: host[1] } : {}) };
}

/** The shape of a Region's code, e.g. `us-east-1`. */
export const regionCode = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/** Regions that every account has on without opting in (AWS documentation of 2026). */
const defaultRegions = new Set(
  'us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 sa-east-1 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-north-1 ap-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2'.split(
    ' ',
  ),
);

/** Whether a Region has to be opted in to, by every member account as well. */
export function isOptInRegion(region: string): boolean {
  return !defaultRegions.has(region);
}
