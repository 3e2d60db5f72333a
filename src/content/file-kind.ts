import type { FileKind } from '../lab/model.ts';

/** How many bytes of a chosen file are looked at; the role stands near the top of a metadata file. */
const glance = 262_144;

/** Tells what a chosen file is, well enough to warn of a mix-up. The real check is made when a value is kept. */
export async function fileKind(file: File): Promise<FileKind> {
  const text = await file
    .slice(0, glance)
    .text()
    .catch(() => '');
  const serviceProvider = /<(?:\w+:)?SPSSODescriptor[\s>]/.test(text);
  const identityProvider = /<(?:\w+:)?IDPSSODescriptor[\s>]/.test(text);
  if (serviceProvider === identityProvider) return 'something-else';
  return serviceProvider ? 'sp-metadata' : 'idp-metadata';
}
