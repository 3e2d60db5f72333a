import type { ObjectType } from './attribute-mapping.ts';
import type { LogError } from './log.ts';
import { ScimFailure, statusName } from './scim-client.ts';

const prefix = 'SystemForCrossDomainIdentityManagement';

/** The codes of the provisioning service, by what the other side answered. */
const codes: Record<number, string> = {
  400: `${prefix}ServiceIncompatible`,
  403: 'InsufficientRights',
  404: 'InvalidAnchor',
  405: 'MethodNotAllowed',
  409: `${prefix}ServiceIncompatibleFiltering`,
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
};

const recommendations: Record<string, string> = {
  [`${prefix}ServiceIncompatible`]:
    'See the web response. Usual causes: a required attribute is empty, an attribute has two values, or a value has characters the application does not take.',
  [`${prefix}ServiceIncompatibleFiltering`]:
    'The object exists in the application already under another key. Match it, or delete the one in the application.',
  InvalidAnchor: 'The object was deleted in the application after it had been created from here. Restart provisioning.',
  TooManyRequests: 'The application asks to be called less often. The operation is repeated in the next cycle.',
  MultipleEntriesInResponse: 'The application has several objects with this matching value. Remove the duplicates.',
  DuplicateTargetEntries: 'The application has several objects with this matching value. Remove the duplicates.',
  ImportSkipped: 'Fill in the attribute that objects are matched by.',
};

export interface ExportAttempt {
  readonly verb: 'create' | 'update' | 'delete';
  readonly objectType: ObjectType;
  /** As the message names the object. */
  readonly name: string;
  readonly targetName: string;
  /** How often it has failed before. */
  readonly retries: number;
  /** When it will be tried again, in milliseconds since 1970. */
  readonly retryAt: number;
}

const eventNames = { create: 'EntryExportAdd', update: 'EntryExportUpdate', delete: 'EntryExportDelete' } as const;

/** What the log says of an attempt that failed. */
export function exportError(error: unknown, attempt: ExportAttempt): LogError {
  const failure = error instanceof ScimFailure ? error : undefined;
  const code = failure ? (codes[failure.status] ?? `${prefix}ServiceIncompatible`) : 'WebExceptionProtocolError';
  return {
    code,
    ...(failure?.status === 400 ? { earlierCode: `${prefix}BadRequest` } : {}),
    eventName: eventNames[attempt.verb],
    reason: reason(failure, attempt),
    recommendation: recommendations[code] ?? 'The operation is repeated in the next cycle.',
  };
}

/** Several objects of the other side have the matching value. */
export function duplicatesError(verb: ExportAttempt['verb']): LogError {
  return {
    code: 'MultipleEntriesInResponse',
    eventName: eventNames[verb],
    reason: 'The application returned more than one object for the matching attribute.',
    recommendation: recommendations.MultipleEntriesInResponse ?? '',
  };
}

/** The text is the one the service has printed since 2019 (public reports). */
function reason(failure: ScimFailure | undefined, attempt: ExportAttempt): string {
  const { verb, objectType, name, targetName, retries, retryAt } = attempt;
  const kind = objectType === 'user' ? 'User' : 'Group';
  const status = failure ? statusName(failure.status) : 'ServiceUnavailable';
  return [
    `Failed to ${verb} ${kind} '${name}' in ${targetName}; Error: The SCIM endpoint is not fully compatible with the Azure`,
    'Active Directory SCIM client. Please refer to the Azure Active Directory SCIM provisioning documentation and adapt the',
    'SCIM endpoint to be able to process provisioning requests from Azure Active Directory.',
    `StatusCode: ${status} Message: Processing of the HTTP request resulted in an exception. Please see the HTTP response`,
    `returned by the 'Response' property of this exception for details. Web Response: ${failure?.body ?? ''}`,
    `This operation was retried ${retries} times. It will be retried again after this date: ${new Date(retryAt).toISOString().replace('Z', '0000Z')} UTC`,
  ].join(' ');
}
