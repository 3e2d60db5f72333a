import { type Guard, patch } from './guard.ts';

const addresses = 'unit/core/metadata/addresses.test.ts';

/** What keeps a metadata file from naming addresses, times and keys that it should not. */
export const againstMetadata: readonly Guard[] = [
  {
    id: 'metadata-addresses-of-aws',
    without: 'every address in AWS’s file is checked, not only those for answers',
    patches: [patch('core/metadata/check-metadata.ts', '[...acs.map(toAddress), ...addresses]', 'acs.map(toAddress)')],
    test: [addresses, 'is refused in AWS’s file, wherever it stands'],
  },
  {
    id: 'metadata-addresses-of-azure',
    without: 'every address in Azure’s file is checked, not only those for signing in',
    patches: [patch('core/metadata/check-metadata.ts', '[...signOn.map(toAddress), ...addresses]', 'signOn.map(toAddress)')],
    test: [addresses, 'is refused in Azure’s file, wherever it stands'],
  },
  {
    id: 'metadata-texts',
    without: 'texts and attributes that are not named like an address are looked through for addresses',
    patches: [
      patch(
        'core/metadata/addresses.ts',
        '  if (!words.some((word) => addressForm.test(word))) return [];\n',
        '  if (words) return [];\n',
      ),
    ],
    test: [addresses, 'is refused in Azure’s file, wherever it stands'],
  },
  {
    id: 'metadata-address-as-written',
    without: 'an address is taken only as a browser writes it',
    patches: [patch('core/metadata/check-addresses.ts', 'url && url.href === value && ', 'url && ')],
    test: [addresses, 'is refused in every disguise'],
  },
  {
    id: 'metadata-address-host',
    without: 'a service’s address is at a host of the console’s owner',
    patches: [patch('core/metadata/check-addresses.ts', ' && hosts.isService(url.host)', '')],
    test: [addresses, 'is refused in every disguise'],
  },
  {
    id: 'metadata-address-user',
    without: 'a service’s address has no user in it',
    patches: [patch('core/metadata/check-addresses.ts', "url.username === '' && url.password === ''", 'url')],
    test: [addresses, 'is refused in every disguise'],
  },
  {
    id: 'metadata-address-query',
    without: 'a service’s address has no query and no fragment',
    patches: [
      patch('core/metadata/check-addresses.ts', "  if (/[?#]/.test(value)) return { code: 'foreign-location', detail };\n", ''),
    ],
    test: [addresses, 'is refused in every disguise'],
  },
  {
    id: 'metadata-address-tenant',
    without: 'a service’s address is of the file’s own directory',
    patches: [patch('core/metadata/check-addresses.ts', 'if (tenant && named !== tenant)', "if (tenant === '')")],
    test: [addresses, 'is refused in every disguise'],
  },
  {
    id: 'impossible-times',
    without: 'a time in a certificate or in metadata is one of the calendar',
    patches: [
      patch(
        'core/metadata/calendar.ts',
        'return isThere ? date.getTime() : undefined;',
        'return isThere || day ? date.getTime() : undefined;',
      ),
    ],
    test: ['unit/core/metadata/der.test.ts', 'is none, of either tag'],
  },
  {
    id: 'metadata-odd-date',
    without: 'metadata that says in no date until when it is valid is refused',
    patches: [
      patch(
        'core/metadata/read-metadata.ts',
        "    if (until === undefined) return bad('odd-date', { found: quote(text ?? '', 40) });\n    if (until <= now)",
        '    if (until !== undefined && until <= now)',
      ),
    ],
    test: ['unit/core/metadata/calendar.test.ts', 'metadata that is valid until no date'],
  },
];
