export interface ConsoleHost {
  /** `<account id>-<8 characters>` on a multi-session host. */
  readonly prefix?: string;
  readonly region?: string;
}

const shape = /^(?:(\d{12}-[a-z0-9]{8})\.)?(?:([a-z]{2}(?:-[a-z]+)+-\d)\.)?console\.aws\.amazon\.com$/;

/** What a console host name says; `undefined` for any other host. */
export function readConsoleHost(host: string): ConsoleHost | undefined {
  const match = shape.exec(host);
  if (!match) return undefined;
  const [, prefix, region] = match;
  return { ...(prefix ? { prefix } : {}), ...(region ? { region } : {}) };
}

/** The console's host name in `region`, with a multi-session prefix if there is one. */
export function consoleHost(region: string, prefix?: string): string {
  return `${prefix ? `${prefix}.` : ''}${region}.console.aws.amazon.com`;
}
