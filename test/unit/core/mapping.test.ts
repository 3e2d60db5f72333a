import { describe, expect, it } from 'vitest';
import { checkMapping, mappingInSight } from '../../../src/core/scim/check-mapping.ts';
import { readMapping } from '../../../src/core/scim/read-mapping.ts';
import {
  defaultUserMapping,
  galleryUserMapping,
  type ObjectMapping,
} from '../../portals/azure/cloud/provisioning/attribute-mapping.ts';
import { page, sighting } from '../../support/facts.ts';

/** A mapping as it is copied from the table. */
function table({ attributes }: ObjectMapping, between = '\t'): string {
  const rows = attributes.map(({ source, target, matchingPrecedence }) =>
    [source, target, ...(matchingPrecedence ? [String(matchingPrecedence)] : []), 'Delete'].join(between),
  );
  return ['Azure Active Directory Attribute', 'customappsso Attribute', ...rows].join('\n');
}

const codes = (text: string, nameId?: string) => checkMapping(readMapping(text) ?? [], nameId).map(({ code }) => code);
const asTheLab = table({
  ...defaultUserMapping,
  attributes: defaultUserMapping.attributes
    .filter(({ target }) => !/"(mobile|fax)"/.test(target))
    .map((row) => (row.target === 'externalId' ? { ...row, source: 'objectId' } : row)),
});

describe('a pasted mapping', () => {
  it.each([
    ['tabs', '\t'],
    ['lines', '\n'],
    ['spaces', ' '],
  ])('is read with %s between its cells', (_, between) => {
    const read = readMapping(table(defaultUserMapping, between));
    expect(read).toEqual(defaultUserMapping.attributes.map(({ source, target }) => ({ source, target })));
  });

  it('is read from the schema that Azure exports', () => {
    const attributeMappings = defaultUserMapping.attributes.map(({ source, target, kind }) => ({
      targetAttributeName: target,
      source:
        kind === 'direct' ? { expression: `[${source}]`, name: source, type: 'Attribute' } : { expression: source, name: '' },
    }));
    const schema = { synchronizationRules: [{ objectMappings: [{ targetObjectName: 'User', attributeMappings }] }] };
    expect(readMapping(JSON.stringify(schema))).toEqual(
      defaultUserMapping.attributes.map(({ source, target }) => ({ source, target })),
    );
  });

  it.each(['', 'nothing of the kind', '{"a":', '[1,null,{"source":null,"targetAttributeName":7}]', 'x '.repeat(200_000)])(
    'is not seen in %.20s',
    (text) => {
      expect(readMapping(text)).toBeUndefined();
    },
  );

  it('as Azure begins with lacks all three edits', () => {
    expect(codes(table(defaultUserMapping))).toEqual([
      'mobile-mapped',
      'fax-mapped',
      'external-id-not-object-id',
      'two-phones',
      'two-addresses',
    ]);
  });

  it('as the lab wants it stops nobody', () => {
    expect(checkMapping(readMapping(asTheLab) ?? []).filter(({ weight }) => weight === 'stops')).toEqual([]);
    expect(codes(table(galleryUserMapping))).toEqual([]);
  });

  it.each([
    ['two e-mails', `${asTheLab}\nproxyAddresses\temails[type eq "other"].value`, 'two-emails'],
    ['two phones', `${asTheLab}\npager\tphoneNumbers[type eq "pager"].value`, 'two-phones'],
    ['no externalId', asTheLab.replace(/objectId\texternalId/, 'x\ty'), 'external-id-missing'],
    ['no last name', asTheLab.replace('name.familyName', 'x'), 'target-missing'],
  ])('with %s is told of', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('is held against the NameID', () => {
    expect(codes(asTheLab, 'user.mail')).toContain('name-id-differs');
    expect(codes(asTheLab, 'user.userprincipalname')).not.toContain('name-id-differs');
  });
});

describe('the mapping on the open page', () => {
  const seen = (...signals: readonly string[]) =>
    mappingInSight(sighting(page('azure/user-mapping', { signals })))?.map(({ code }) => code);

  it('is told by its signals', () => {
    expect(seen('mobile-mapped', 'fax-mapped', 'work-phone-mapped')).toEqual([
      'mobile-mapped',
      'fax-mapped',
      'external-id-not-object-id',
    ]);
    expect(seen('work-phone-mapped', 'external-id-is-object-id', 'unsaved')).toEqual(['unsaved']);
    expect(seen('work-phone-mapped', 'external-id-is-object-id')).toEqual([]);
  });

  it('is not told where there is none', () => {
    expect(mappingInSight(sighting('azure/home'))).toBeUndefined();
  });
});
