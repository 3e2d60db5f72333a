import type { CloudOptions } from '../../site.ts';
import { Applications } from './applications.ts';
import { Directory } from './directory.ts';
import { OneTimeCodes } from './one-time-codes.ts';
import { TenantMetadata } from './saml/tenant-metadata.ts';
import { Sessions } from './sessions.ts';
import { Passwords } from './sign-in/passwords.ts';
import type { LoginSession, PendingSignIn } from './sign-in/pending.ts';
import { SignInLog } from './sign-in/sign-in-log.ts';

/** Who uses a portal. */
export interface PortalSession {
  readonly userId: string;
}

/** What a frame inside a portal may show: one application. */
export interface FrameTicket extends PortalSession {
  readonly objectId: string;
}

const minute = 60_000;

/** Everything the simulated Azure keeps, without the web sites in front of it. */
export function createCloud({ world, clock, fetch }: CloudOptions) {
  const directory = new Directory(world.azure);
  const applications = new Applications({ clock, fetch, directory });
  return {
    clock,
    /** Which edition each page is shown in; a test may change the world between two pages. */
    editions: () => world.azure.editions,
    directory,
    applications,
    metadata: new TenantMetadata(directory.tenantId, clock),
    passwords: new Passwords(directory, clock),
    signInLog: new SignInLog(clock),
    pendingSignIns: new Sessions<PendingSignIn>(),
    loginSessions: new Sessions<LoginSession>(),
    portalSessions: new Sessions<PortalSession>(),
    /** Sign-ins on their way from the sign-in host to a portal. */
    portalCodes: new OneTimeCodes<PortalSession>(clock, 10 * minute),
    /** Sign-ins that tests begin, on their way to the sign-in host. */
    handovers: new OneTimeCodes<{ readonly userId: string; readonly to: string }>(clock, 24 * 60 * minute),
    frameTickets: new OneTimeCodes<FrameTicket>(clock, 10 * minute),
    frameSessions: new Sessions<PortalSession>(),
  };
}

export type Cloud = ReturnType<typeof createCloud>;
