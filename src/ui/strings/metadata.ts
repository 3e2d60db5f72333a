import type { MetadataProblemCode } from '../../core/metadata/metadata-problem.ts';

/** One sentence, or two, for each thing that can be wrong with a metadata file: what it is, and what to do. */
export const metadataProblems: { readonly [code in MetadataProblemCode]: string } = {
  empty: 'There is nothing in it. Take it again from the page.',
  'too-large': 'This is larger than any metadata file. Choose the file that the step names.',
  'is-unfinished': 'This download never finished: the file holds nothing but empty bytes. Download it again.',
  'not-text': 'This is no text file. Choose the XML file that the step names.',
  'odd-encoding':
    'This file is written in {found}, and both consoles write UTF-8: it was saved anew by some program. Download it again and don’t open it in between.',
  'is-html': 'This is a web page, most likely a sign-in page saved as a file. Sign in and download the metadata again.',
  'is-json': 'This is JSON, not XML. Choose the metadata file that the step names.',
  'is-archive': 'This is an archive. Choose the XML file itself.',
  'is-pdf': 'This is a PDF. Choose the XML file that the step names.',
  'is-image': 'This is a picture. Choose the XML file that the step names.',
  'is-table': 'This is a table (CSV), not XML. Choose the metadata file that the step names.',
  'is-shortcut': 'This is a shortcut to a web page, not the file itself. Open it and download the metadata.',
  'is-certificate': 'This is a certificate alone. Download the Federation Metadata XML instead.',
  'not-xml': 'This is text, but not XML. Choose the metadata file that the step names.',
  'not-well-formed': 'This XML is damaged in line {line}. Download the file again.',
  'cut-short': 'This XML is cut short: its end is missing. Wait until the download is complete, or download the file again.',
  'two-roots': 'Something follows after the end of the metadata: two files were joined into one. Download the file again.',
  'text-outside': 'There is text before or after the metadata itself, in line {line}. Download the file again.',
  'undefined-entity': 'This XML uses an abbreviation that it nowhere explains, in line {line}. Download the file again.',
  'unbound-prefix':
    'This XML uses a prefix that it nowhere explains, in line {line}: a part was cut out. Download the file again.',
  'doubled-attribute': 'This XML says the same thing twice in one place, in line {line}. Download the file again.',
  'odd-xml-version': 'This is XML {found}, and both consoles write XML 1.0. Download the file again.',
  'has-doctype':
    'This XML carries a document type, which metadata never does and which can do harm. Download the file again from the console.',
  'has-instruction':
    'This XML carries an instruction to other programs ({target}), which metadata never does. Download the file again from the console.',
  'too-deep': 'This XML is nested deeper than any metadata. Download the file again from the console.',
  'too-many-attributes': 'This XML has more attributes in one place than any metadata. Download the file again from the console.',
  'too-long-part':
    'A name, a value or a comment in this XML is longer than any in metadata. Download the file again from the console.',
  'too-many-elements': 'This XML has more parts than any metadata. Download the file again from the console.',
  'split-value':
    'A value in it ({element}) is interrupted by a comment or the like, so that two programs could read it differently. Don’t use it; download the file again from the console.',
  'is-saml-message': 'This is a sign-in message ({root}), not metadata. Choose the file that the step names.',
  'not-metadata': 'This is XML, but not SAML metadata: it is called “{root}”. Choose the file that the step names.',
  'wrong-namespace':
    'It looks like metadata, but is not SAML 2.0 (its namespace is “{found}”). Choose the file that the step names.',
  'several-entities': 'This file describes several systems. Download the metadata of this one application.',
  'no-entity-id': 'It does not say whom it describes (entityID is missing). Download the file again from the console.',
  'is-sp-metadata': 'This is the metadata of AWS. Here the one of Azure is needed: the Federation Metadata XML of step 2.8.',
  'is-idp-metadata': 'This is the metadata of Azure. Here the one of AWS is needed: the metadata file of step 3.5.',
  'both-roles': 'This metadata describes both sides at once. Download the file again from the console that the step names.',
  'several-roles': 'This metadata describes the same side twice, and could be read either way. Download the file again.',
  'ws-federation-only':
    'This metadata is for WS-Federation only; AWS needs SAML. Choose SAML as the single sign-on method, then download it again.',
  'no-role': 'This metadata describes neither side of a sign-in. Choose the file that the step names.',
  'other-protocol': 'This metadata is for another protocol than SAML 2.0. Choose the file that the step names.',
  'metadata-expired': 'This file says of itself that it is no longer valid since {date}. Download it again.',
  'odd-date': 'It says that it is valid until “{found}”, which is no date. Download the file again from the console.',
  'foreign-entity':
    'It does not come from the right place: it describes {entity}. Download it from the console that the step names.',
  'tenants-differ': 'It names two directories: {entity} and {location}. Don’t use it; download it again from the console itself.',
  'other-region':
    'It belongs to the Region {found}, but you do the lab in {region}. Change the Region in the console, or the Region in the panel.',
  'other-tenant': 'It belongs to another directory ({found}) than what you kept before.',
  'no-sign-on-service': 'It names no address to sign in at. Download the Federation Metadata XML again.',
  'no-usable-binding': 'None of its sign-in addresses can be used by a browser. Download the Federation Metadata XML again.',
  'no-post-binding': 'It offers only one of the two ways to sign in that Azure’s files offer (POST is missing). Was it changed?',
  'no-acs': 'It names no address to answer to. Download the AWS metadata file again.',
  'no-post-acs':
    'It names no address that takes answers by POST, the only way Azure sends them. Download the AWS metadata file again.',
  'too-many-references':
    'This XML spells out more single characters than any metadata. Download the file again from the console.',
  'too-many-addresses': 'It names more addresses than any metadata of AWS. Download the file again from the console.',
  'not-https-location':
    'It points to an address without https: {address}. Don’t use it; download it again from the console itself.',
  'foreign-location': 'It points to a foreign address: {address}. Do not use it; download it again from the console itself.',
  'no-certificate':
    'There is no signing certificate in it, so AWS could check nothing. Download the Federation Metadata XML again.',
  'only-encryption-key':
    'Its only certificate is for encryption, so AWS could check no signature. Download the Federation Metadata XML again.',
  'empty-certificate': 'The place for its certificate is empty. Make sure the application has one, then download the file again.',
  'certificate-armour':
    'Its certificate still has its BEGIN and END lines, which metadata must not have: the file was edited. Download it again.',
  'bad-certificate': 'The certificate in it can’t be read. Download the Federation Metadata XML again.',
  'certificate-expired': 'Its certificate expired on {date}. Make a new one in Azure and download the metadata again.',
  'certificate-not-yet-valid':
    'Its certificate is valid only from {date}. Check this computer’s date, or download the metadata again later.',
  'certificate-expires-soon':
    'Its certificate expires on {date}, in {days} days; from then on nobody can sign in. Make a new one in time.',
  'certificate-too-long': 'Its certificate has {count} characters; AWS takes at most 2,500.',
  'certificate-sha1':
    'Its certificate was signed with SHA-1, which is out of date. It works, since its own thumbprint is what counts; Azure’s own use SHA-256.',
  'certificate-md5':
    'Its certificate was signed with {algorithm}, which anyone can forge, and Azure never does. Don’t use it; download it again.',
  'weak-key':
    'The key of its certificate is too weak to trust ({bits} bits; Azure’s have 2,048). Don’t use it; make a new certificate in Azure.',
  'key-not-rsa':
    'The key of its certificate is of another kind ({kind}) than Azure’s, which are RSA. Download the file again from the console.',
  'tenant-wide': 'It carries {count} certificates: it may be the file of the whole directory. Take the one of the application.',
  'tenant-wide-key':
    'Its certificate is the one of the whole directory ({name}), not the application’s. Take the file of the application.',
  unsigned:
    'This file has no signature, though Azure signs its own: nothing shows whether it was changed. Compare the thumbprint with Azure’s page.',
  'signature-sha1':
    'Its signature is sound, but made with SHA-1, which is out of date. Compare the thumbprint with Azure’s page.',
  'signer-not-in-role':
    'It was signed with another certificate ({thumbprint}) than the one it tells AWS to trust. Compare the thumbprint with Azure’s page before you use it.',
  'several-signatures':
    'It carries several signatures, and Azure’s has one. Don’t use it; download it again from the console itself.',
  'signature-elsewhere':
    'Its signature covers something else than the file as a whole: a known trick. Don’t use it; download it again from the console itself.',
  'signature-malformed': 'Its signature is damaged ({part}). Download the file again, and don’t open it in between.',
  'signature-keyed':
    'Its signature is of a kind that anyone can make who has the file ({method}). Don’t use it; download it again from the console itself.',
  'signature-odd':
    'Its signature is made in a way that Azure does not use ({method}), so it can’t be trusted. Download the file again.',
  'signature-without-certificate': 'Its signature comes without the certificate to check it with. Download the file again.',
  'signature-changed':
    'It was changed after it was signed: the signature no longer fits. Download it again, and don’t edit or re-save it.',
  'signature-forged':
    'Its signature was not made with the certificate it names. Don’t use it; download it again from the console itself.',
  'id-twice': 'Two parts of it have the same ID, so its signature could mean either. Don’t use it; download it again.',
};

/** What the panel shows of a file that passed. */
export const verdictStrings = {
  title: 'What was checked',
  signature: 'Signature',
  verified:
    'Sound: no byte that counts was changed since it was signed. The key stands in the file itself, so this does not prove who made it; the thumbprint does, once you have compared it.',
  unsigned: 'None. Nothing shows whether it was changed on the way.',
  awsUnsigned: 'None; AWS does not sign this file. Its addresses were checked to be AWS’s own.',
  certificate: 'Signing certificate',
  key: 'Key',
  keyIs: 'RSA, {bits} bits; certificate signed with {hash}',
  valid: 'Valid',
  validFromTo: '{from} to {to} ({days} days left)',
  sha1: 'Thumbprint (SHA-1)',
  sha256: 'Thumbprint (SHA-256)',
  compareAbout:
    'The same certificate must stand on both sides. Azure shows its thumbprint under “SAML Certificates”; AWS shows the certificate under “Manage authentication”, “Manage certificates”.',
  compare: 'Paste the thumbprint that the console shows',
  same: 'The same certificate.',
  different: 'Another certificate. Don’t go on before you know why: download the metadata again.',
  noThumbprint: 'This is no thumbprint: it has 40 digits (SHA-1) or 64 (SHA-256), 0 to 9 and A to F.',
} as const;
