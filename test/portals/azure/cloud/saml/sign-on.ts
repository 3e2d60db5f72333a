import type { Clock } from '../../../clock.ts';
import type { Person } from '../../../world.ts';
import type { Application, SamlConfiguration } from '../application.ts';
import type { Applications } from '../applications.ts';
import { isAssigned } from '../assignments.ts';
import type { Directory } from '../directory.ts';
import { signInErrors } from '../sign-in-error.ts';
import { signOnUrl } from './addresses.ts';
import type { AuthnRequest } from './authn-request.ts';
import { nameIdOf } from './name-id.ts';
import { samlResponse } from './response.ts';

/** What is posted to the service provider, by the browser. */
export interface SamlPost {
  readonly action: string;
  readonly samlResponse: string;
  readonly relayState?: string;
}

/** A sign-on to an application, before anybody has said who they are. */
export interface SignOnRequest {
  readonly application: Application;
  /** What the service provider asked; none where sign-on began here. */
  readonly request?: AuthnRequest;
  readonly relayState?: string;
}

interface SignOnContext {
  readonly applications: Applications;
  readonly directory: Directory;
  readonly clock: Clock;
}

const requestLifeMs = 24 * 3_600_000;

/** The application a request is for, if it may be answered at all. Throws `SignInError`. */
export function acceptRequest(request: AuthnRequest, { applications, directory, clock }: SignOnContext): Application {
  if (request.destination !== undefined && !isOwn(request.destination, directory)) throw signInErrors.wrongDestination();
  if (request.issuedAt < clock.now() - requestLifeMs) throw signInErrors.staleRequest();
  const application = applications.byIdentifier(request.issuer);
  if (!application?.saml) throw signInErrors.unknownIdentifier(request.issuer, directory.tenantName);
  if (request.acsUrl !== undefined && !application.saml.replyUrls.includes(request.acsUrl)) {
    throw signInErrors.replyUrlMismatch(request.acsUrl, request.issuer);
  }
  return application;
}

/** The response for a user who has signed in. Throws `SignInError`. */
export function signOn(
  { application, request, relayState }: SignOnRequest,
  user: Person,
  { directory, clock }: SignOnContext,
): SamlPost {
  const { saml, properties, name, nameIdSource } = application;
  if (!saml) throw signInErrors.unknownIdentifier(application.appId, directory.tenantName);
  if (!properties.enabledForSignIn) throw signInErrors.disabledApplication(name);
  if (properties.assignmentRequired && !isAssigned(application, directory, user.objectId)) {
    throw signInErrors.notAssigned(user.userPrincipalName, name);
  }
  const nameId = nameIdOf(user, nameIdSource);
  if (nameId === undefined) throw signInErrors.emptyNameId(nameIdSource, user.userPrincipalName);
  const acsUrl = request?.acsUrl ?? defaultReplyUrl(saml);
  const sentState = relayState ?? (request ? undefined : saml.relayState);
  return {
    action: acsUrl,
    samlResponse: samlResponse({
      application,
      user,
      nameId,
      acsUrl,
      tenantId: directory.tenantId,
      audience: request?.issuer ?? saml.identifiers[0] ?? application.appId,
      now: clock.now(),
      ...(request ? { inResponseTo: request.id } : {}),
    }),
    ...(sentState === undefined ? {} : { relayState: sentState }),
  };
}

function defaultReplyUrl({ replyUrls }: SamlConfiguration): string {
  return replyUrls[0] ?? '';
}

function isOwn(destination: string, { tenantId }: Directory): boolean {
  return destination.replace(/\/$/, '').toLowerCase() === signOnUrl(tenantId).toLowerCase();
}
