/** A sign-in that Microsoft's pages refuse. `code` is the number after `AADSTS`. */
export class SignInError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  /** As the page prints it. */
  get text(): string {
    return `AADSTS${this.code}: ${this.message}`;
  }
}

/** The refusals there are, in our own words but for what is public: codes change less than texts. */
export const signInErrors = {
  noSuchAccount: (name: string) =>
    new SignInError('50034', `The user account ${name} does not exist in this directory. To sign in, use an account of it.`),
  wrongPassword: () => new SignInError('50126', 'The user name or the password is wrong.'),
  lockedOut: () => new SignInError('50053', 'The account is locked for a while: a wrong password was given too many times.'),
  foreignAccount: (name: string, tenant: string) =>
    new SignInError(
      '50020',
      `The account ${name} belongs to another directory and has no access to an application in ${tenant}.`,
    ),
  notAssigned: (name: string, application: string) =>
    new SignInError('50105', `The user ${name} has not been given access to the application ${application}.`),
  replyUrlMismatch: (url: string, application: string) =>
    new SignInError('50011', `The reply URL '${url}' of the request is not among those of the application '${application}'.`),
  unknownIdentifier: (identifier: string, tenant: string) =>
    new SignInError('700016', `Application with identifier '${identifier}' was not found in the directory '${tenant}'.`),
  disabledApplication: (application: string) =>
    new SignInError('7000112', `The application ${application} is disabled for sign-in.`),
  emptyNameId: (source: string, name: string) =>
    new SignInError('501241', `The attribute ${source}, which the NameID is made of, is empty for the user ${name}.`),
  badRequest: () => new SignInError('75005', 'The request is not a valid SAML 2.0 protocol message.'),
  wrongDestination: () => new SignInError('75008', 'The SAML request was meant for another destination.'),
  noRequest: () => new SignInError('750054', 'There is no SAMLRequest or SAMLResponse in the address or the form.'),
  staleRequest: () => new SignInError('76026', 'The SAML request is too old. Start again from the application.'),
  unknownTenant: (tenant: string) => new SignInError('90002', `The tenant '${tenant}' was not found.`),
} as const;
