import type { CredentialTypeView } from './contract.ts';

/** Asks the sign-in host whether there is an account of this name. */
export async function askForAccount(username: string): Promise<CredentialTypeView> {
  const response = await fetch('/common/GetCredentialType', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  return (await response.json()) as CredentialTypeView;
}
