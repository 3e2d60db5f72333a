import { type Guard, patch } from './guard.ts';

const fetching = 'unit/background/fetch-metadata.test.ts';
const certificates = 'fuzz/certificates.test.ts';
const wrapping = 'fuzz/wrapping.test.ts';
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
  {
    id: 'fetch-host',
    without: 'metadata is fetched from Microsoft’s own hosts alone',
    patches: [patch('background/fetch-metadata.ts', ' || !hosts.has(url.host)', '')],
    test: [fetching, 'is not fetched from another host'],
  },
  {
    id: 'fetch-port',
    without: 'metadata is fetched from a host’s own port',
    patches: [patch('background/fetch-metadata.ts', '!hosts.has(url.host)', '!hosts.has(url.hostname)')],
    test: [fetching, 'is not fetched from another port'],
  },
  {
    id: 'fetch-https',
    without: 'metadata is fetched over https alone',
    patches: [patch('background/fetch-metadata.ts', "url.protocol !== 'https:' || ", '')],
    test: [fetching, 'is not fetched over http'],
  },
  {
    id: 'fetch-user',
    without: 'metadata is fetched with no user in its address',
    patches: [patch('background/fetch-metadata.ts', " || url.username !== '' || url.password !== ''", '')],
    test: [fetching, 'is not fetched from a host with a user'],
  },
  {
    id: 'fetch-path',
    without: 'metadata is fetched from the path of federation metadata alone',
    patches: [patch('background/fetch-metadata.ts', '!path.test(url.pathname) || ', '')],
    test: [fetching, 'is not fetched from another path'],
  },
  {
    id: 'fetch-one-application',
    without: 'metadata is fetched of one application, and with nothing else in the query',
    patches: [
      patch(
        'background/fetch-metadata.ts',
        'query.exec(url.search)?.[1]',
        "(query.exec(url.search)?.[1] ?? url.searchParams.get('appid'))",
      ),
    ],
    test: [fetching, 'is not fetched for two'],
  },
  {
    id: 'fetch-shown-application',
    without: 'metadata is fetched of the application that the tab’s own address names',
    patches: [
      patch(
        'background/fetch-metadata.ts',
        '  if (shown.some(([, id]) => id?.toLowerCase() !== application.toLowerCase())) return foreign;\n',
        '',
      ),
    ],
    test: [fetching, 'is not fetched for another than the tab’s'],
  },
  {
    id: 'fetch-redirect',
    without: 'no redirect is followed where metadata is fetched',
    patches: [patch('background/fetch-metadata.ts', "redirect: 'error'", "redirect: 'follow'")],
    test: [fetching, 'is not taken from where a redirect'],
  },
  {
    id: 'fetch-no-cookies',
    without: 'no cookie goes along where metadata is fetched',
    patches: [patch('background/fetch-metadata.ts', "credentials: 'omit'", "credentials: 'include'")],
    test: [fetching, 'with nothing that tells of anybody'],
  },
  {
    id: 'fetch-status',
    without: 'metadata is taken of a good answer alone',
    patches: [patch('background/fetch-metadata.ts', "    if (!answer.ok) return bad('could-not-fetch');\n", '')],
    test: [fetching, 'is not taken from an answer of'],
  },
  {
    id: 'fetch-size',
    without: 'no more is read than a metadata file may have',
    patches: [patch('background/fetch-metadata.ts', 'if (length > limit) {', 'if (length > limit && limit < 0) {')],
    test: [fetching, 'up to the size of a file, and no further'],
  },
  {
    id: 'fetch-time',
    without: 'metadata is waited for no longer than a while',
    patches: [patch('background/fetch-metadata.ts', '      signal: AbortSignal.timeout(timeLimit),\n', '')],
    test: [fetching, 'is waited for no longer than 15 seconds'],
  },
  {
    id: 'signature-digest',
    without: 'a signature is over what is read',
    patches: [
      patch('core/metadata/signature.ts', "  if (!isEqual(digest, parts.digest)) return bad('signature-changed');\n", ''),
    ],
    test: [wrapping, 'are never called good for what nobody signed'],
  },
  {
    id: 'signature-value',
    without: 'a signature is made with the key that it names',
    patches: [patch('core/metadata/signature.ts', 'return holds ? good(', 'return holds || signer ? good(')],
    test: [wrapping, 'are never called good for what nobody signed'],
  },
  {
    id: 'signature-cover',
    without: 'a signature covers the whole file',
    patches: [patch('core/metadata/signature.ts', 'if (!id || uri !== ', 'if (!id && uri !== ')],
    test: [wrapping, 'are never called good for what nobody signed'],
  },
  {
    id: 'signature-or-refusal',
    without: 'a file whose signature does not hold is refused',
    patches: [
      patch(
        'core/metadata/read-metadata.ts',
        'return signed.ok ? good({ ...role.value, signed: signed.value }) : signed;',
        'return good({ ...role.value, signed: signed.ok ? signed.value : undefined });',
      ),
    ],
    test: [wrapping, 'are never called good for what nobody signed'],
  },
  {
    id: 'certificate-shape',
    without: 'a certificate has the shape of one, to its last element',
    patches: [patch('core/metadata/certificate.ts', ' || !isShaped(der, certificate)', '')],
    test: [certificates, 'neither crash the reader'],
  },
  {
    id: 'certificate-extensions',
    without: 'extensions that can’t be read are not taken for none',
    patches: [
      patch(
        'core/metadata/certificate-shape.ts',
        '  if (!all) return false;\n  return all.every(',
        '  return (all ?? []).every(',
      ),
    ],
    test: [certificates, 'neither crash the reader'],
  },
  {
    id: 'certificate-lengths',
    without: 'a length in a certificate is written as DER has it',
    patches: [patch('core/metadata/der.ts', 'if (lengthBytes > 0 && length < ', 'if (lengthBytes > 9 && length < ')],
    test: [certificates, 'neither crash the reader'],
  },
  {
    id: 'certificate-alone',
    without: 'nothing follows after a certificate',
    patches: [patch('core/metadata/certificate.ts', ' || certificate.end !== der.length', '')],
    test: [certificates, 'neither crash the reader'],
  },
];
