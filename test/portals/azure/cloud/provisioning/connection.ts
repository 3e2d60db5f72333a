import type { CloudFetch } from '../../../network.ts';
import { uuid } from '../ids.ts';
import { ScimClient, type ScimCredentials, ScimFailure } from './scim-client.ts';

/** What a test of the connection found. */
export type ConnectionResult = { readonly ok: true } | ({ readonly ok: false } & ConnectionProblem);

export interface ConnectionProblem {
  readonly code: string;
  /** What people are told first, whatever the cause. */
  readonly message: string;
  readonly detail: string;
}

const prefix = 'SystemForCrossDomainIdentityManagement';
const wrapper =
  'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';

/** Asks the other side for a user and a group that do not exist: what it answers shows whether it can be worked with. */
export async function testConnection(fetch: CloudFetch, credentials: ScimCredentials): Promise<ConnectionResult> {
  const client = new ScimClient(fetch, credentials);
  try {
    await client.find('Users', 'userName', uuid());
    await client.find('Groups', 'displayName', uuid());
    return { ok: true };
  } catch (error) {
    return { ok: false, message: wrapper, ...cause(error) };
  }
}

function cause(error: unknown): Pick<ConnectionProblem, 'code' | 'detail'> {
  if (!(error instanceof ScimFailure)) {
    return {
      code: `${prefix}CredentialValidationUnavailable`,
      detail: 'We are not able to connect to your application while attempting to validate our authorization.',
    };
  }
  if (error.status === 401 || error.status === 403) {
    return { code: 'InvalidCredentials', detail: `The application answered HTTP/${error.status}. Web Response: ${error.body}` };
  }
  if (error.status === 404) {
    return {
      code: `${prefix}ServiceIncompatible`,
      detail: 'An HTTP/404 Not Found response was returned rather than the expected HTTP/200 OK response',
    };
  }
  return {
    code: `${prefix}ServiceIncompatible`,
    detail: `An HTTP/${error.status} response was returned rather than the expected HTTP/200 OK response`,
  };
}
