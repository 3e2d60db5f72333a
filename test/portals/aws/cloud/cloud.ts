import type { CloudOptions } from '../../site.ts';
import { awsEditionOf } from '../ui/editions.ts';
import type { ConsoleIdentity } from './console-sessions.ts';
import { ConsoleSessions } from './console-sessions.ts';
import { EventLog } from './events.ts';
import { IdentityCenter } from './identity-center.ts';
import { OneTimeCodes } from './one-time-codes.ts';
import { Organizations } from './organizations.ts';
import { PortalSessions } from './portal-sessions.ts';
import { RoleResources } from './role-resources.ts';
import { SingleSignOn } from './saml/single-sign-on.ts';
import { ScimService } from './scim/service.ts';

/** A console sign-in that is on its way from the sign-in host to the console. */
export interface PendingConsoleSession {
  readonly accountId: string;
  readonly identity: ConsoleIdentity;
  /** Begin a multi-session session even if the browser has none yet. */
  readonly multiSession: boolean;
}

/** Everything the simulated AWS keeps, without the web sites in front of it. */
export function createCloud({ world, clock }: CloudOptions) {
  const events = new EventLog(clock);
  const organizations = new Organizations(clock, world.aws);
  const classicAcs = awsEditionOf(world.aws.editions, 'configure-external-idp') !== '2026';
  const identityCenter = new IdentityCenter(clock, organizations, classicAcs);
  return {
    world,
    clock,
    events,
    organizations,
    identityCenter,
    scim: new ScimService(clock, events, () => identityCenter.instance),
    singleSignOn: new SingleSignOn(clock, events),
    consoleSessions: new ConsoleSessions(),
    consoleCodes: new OneTimeCodes<PendingConsoleSession>(),
    portalSessions: new PortalSessions(),
    /** User ids on their way from the sign-in host to the access portal. */
    portalCodes: new OneTimeCodes<string>(),
    roleResources: new RoleResources(),
  };
}

export type Cloud = ReturnType<typeof createCloud>;
