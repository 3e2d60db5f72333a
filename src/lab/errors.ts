import { accessPortalErrors } from './errors/access-portal.ts';
import { awsAnswers } from './errors/aws-answers.ts';
import { connectionErrors } from './errors/connection.ts';
import { provisioningLogErrors } from './errors/provisioning-log.ts';
import { signInErrors } from './errors/sign-in.ts';

/**
 * Error texts people meet in this pairing, what says most first (public code and documentation, 2019 to 2026). Texts
 * change; codes change less.
 */
export const errors = {
  ...awsAnswers,
  ...connectionErrors,
  ...provisioningLogErrors,
  ...signInErrors,
  ...accessPortalErrors,
} as const;

export type ErrorId = keyof typeof errors;

/** Where Microsoft explains any code of its sign-in page; the number follows. */
export const signInCodePage = 'https://login.microsoftonline.com/error?code=';
