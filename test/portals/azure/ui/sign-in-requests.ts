import { atWork } from '../../at-work.ts';
import type { CredentialTypeView } from './contract.ts';

/** Asks the sign-in host whether there is an account of this name. */
export async function askForAccount(username: string): Promise<CredentialTypeView> {
  const headers = { 'content-type': 'application/json' };
  const asking = fetch('/common/GetCredentialType', { method: 'POST', headers, body: JSON.stringify({ username }) });
  const response = await atWork(asking);
  return (await response.json()) as CredentialTypeView;
}
