import type { SignOnRequest } from '../saml/sign-on.ts';

/** A sign-in that has been asked for, and what is to happen once somebody has signed in. */
export type PendingSignIn = {
  /** `pick`: ask which account; `login`: ask for the password whatever the session says. */
  readonly prompt?: 'pick' | 'login';
} & (
  | {
      readonly kind: 'portal';
      /** The portal's address that takes the code. */
      readonly redirectUri: string;
    }
  | { readonly kind: 'saml'; readonly signOn: SignOnRequest }
);

/** What a browser is to the sign-in host: the accounts signed in there, by object id. */
export interface LoginSession {
  readonly accounts: string[];
  /** Whether it outlives the browser. */
  persistent: boolean;
}

/** What the sign-in is for, as the sign-in log and the page name it. */
export function applicationName(pending: PendingSignIn): string {
  return pending.kind === 'portal' ? 'Azure Portal' : pending.signOn.application.name;
}
