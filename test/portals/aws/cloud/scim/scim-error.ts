export type ScimErrorCode =
  | 'ValidationException'
  | 'UnauthorizedException'
  | 'ResourceNotFoundException'
  | 'ConflictException'
  | 'ThrottlingException'
  | 'InternalServerException';

const statusOf = {
  ValidationException: 400,
  UnauthorizedException: 401,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  ThrottlingException: 429,
  InternalServerException: 500,
} as const satisfies Record<ScimErrorCode, number>;

const detailOf: Record<ScimErrorCode, string> = {
  ValidationException: 'Request is unparsable, syntactically incorrect, or violates schema.',
  UnauthorizedException: 'Request is not authorized.',
  ResourceNotFoundException: 'Resource is not found.',
  ConflictException: 'Request conflicts with an existing resource.',
  ThrottlingException: 'Too many requests.',
  InternalServerException: 'Request failed.',
};

/** A request that is refused. `message` goes to the event history only: the client learns no more than the code tells. */
export class ScimError extends Error {
  readonly code: ScimErrorCode;

  constructor(code: ScimErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get status(): (typeof statusOf)[ScimErrorCode] {
    return statusOf[this.code];
  }

  /** The body that the client gets. `now` in milliseconds since 1970. */
  body(requestId: string, now: number): Record<string, unknown> {
    const schema = ['urn:ietf:params:scim:api:messages:2.0:Error'];
    return {
      schema,
      schemas: schema,
      detail: detailOf[this.code],
      status: String(this.status),
      exceptionRequestId: requestId,
      timeStamp: new Date(now).toISOString().replace('T', ' ').replace('Z', ''),
    };
  }
}

export function invalid(message: string): ScimError {
  return new ScimError('ValidationException', message);
}
