import { type BadFile, badFiles } from '../bad-input/metadata/cases.ts';
import { awsFile, azureFile } from '../bad-input/metadata/files.ts';
import { keys } from '../bad-input/metadata/keys.ts';
import { federationMetadata } from '../portals/azure/cloud/saml/federation-metadata.ts';
import { tenant } from '../support/metadata.ts';

export type Seed = Pick<BadFile, 'as' | 'input' | 'name'>;

/** What the mutations start from: the good files, which come up more often, and every bad one that is not made of bulk. */
export function corpus(): { readonly good: readonly Seed[]; readonly bad: readonly Seed[] } {
  const file = (name: string, as: Seed['as'], text: string): Seed => ({ name, as, input: new TextEncoder().encode(text) });
  // The simulated Azure draws its document's ID; the same seed has to mean the same bytes.
  const whole = federationMetadata(tenant, [keys.good]);
  const fixed = whole.length > 0 ? azureFile({ before: claims(whole) }) : '';
  return {
    good: [
      file('azure', 'azure-metadata', azureFile()),
      file('azure unsigned', 'azure-metadata', azureFile().replace(/<Signature .*<\/Signature>/, '')),
      file('azure as a whole', 'azure-metadata', `\ufeff${fixed}`),
      file('aws', 'aws-metadata', awsFile()),
    ],
    bad: badFiles().filter(({ input }) => input.length < 20_000),
  };
}

/** The part of a whole file that is for WS-Federation: prefixes, types and texts that the short file lacks. */
function claims(whole: string): string {
  return /<RoleDescriptor .*?<\/RoleDescriptor>/s.exec(whole)?.[0] ?? '';
}
