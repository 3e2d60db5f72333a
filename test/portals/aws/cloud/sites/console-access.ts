import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Cloud } from '../cloud.ts';
import { type ConsoleSession, hostPrefix, identityLabel, sessionArn } from '../console-sessions.ts';
import { Refusal } from '../refusal.ts';
import { readConsoleHost } from './console-host.ts';

const domain = 'console.aws.amazon.com';
const cookie = 'aws-console-session';

/** The session of a request: the one of its multi-session host, or else the browser's latest. */
export function sessionOf(c: Context, cloud: Cloud): ConsoleSession | undefined {
  const prefix = readConsoleHost(hostOf(c))?.prefix;
  return cloud.consoleSessions.get(getCookie(c, prefix ? `${cookie}-${prefix}` : cookie));
}

/** Gives the browser a session's cookies. */
export function keepSession(c: Context, session: ConsoleSession): void {
  for (const { name, value } of sessionCookies(session)) {
    setCookie(c, name, value, { domain, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
  }
}

/** The cookies of a session; all belong to `console.aws.amazon.com` and what lies below it. */
export function sessionCookies(session: ConsoleSession): readonly { name: string; value: string; domain: string }[] {
  const names = session.multiSession ? [cookie, `${cookie}-${hostPrefix(session)}`] : [cookie];
  return names.map((name) => ({ name, value: session.id, domain }));
}

/** What the page is told of its session in `meta[name=awsc-session-data]`. Nothing in it is secret. */
export function sessionData(session: ConsoleSession, region: string): string {
  const { accountId, identity, differentiator, multiSession } = session;
  return JSON.stringify({
    accountId,
    accountAlias: '',
    displayName: identityLabel(identity),
    sessionARN: sessionArn(session),
    prismModeEnabled: multiSession,
    sessionDifferentiator: `${accountId}-${differentiator}`,
    signInEndpoint: `https://${region}.signin.aws.amazon.com`,
    infrastructureRegion: region,
  });
}

/** The Region a console request is about: its host's. */
export function regionOf(c: Context, cloud: Cloud): string {
  return readConsoleHost(hostOf(c))?.region ?? cloud.world.aws.region;
}

/** The session of an API request; refuses without one. */
export function requireSession(c: Context, cloud: Cloud): ConsoleSession {
  const session = sessionOf(c, cloud);
  if (!session) throw new Refusal('Your session has ended. Sign in again.', 403);
  return session;
}

/** Refuses everybody but the administrator: roles of the lab have no permission for these services. */
export function requireAdmin(c: Context, cloud: Cloud): void {
  const session = requireSession(c, cloud);
  if (session.identity.kind === 'role' && !session.identity.policies.includes('AdministratorAccess')) {
    throw new Refusal(`${sessionArn(session)} does not have permission to do this.`, 403);
  }
}

export function hostOf(c: Context): string {
  return new URL(c.req.url).hostname;
}
