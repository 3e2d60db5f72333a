import { type Sighting, shows } from '../sighting.ts';
import type { MappingRow } from './read-mapping.ts';

export type MappingCode =
  // the three edits of step 5.5
  | 'mobile-mapped'
  | 'fax-mapped'
  | 'external-id-not-object-id'
  | 'external-id-missing'
  // what AWS takes one of
  | 'two-phones'
  | 'two-emails'
  | 'two-addresses'
  // what AWS needs
  | 'target-missing'
  // what the sign-in needs
  | 'name-id-differs'
  // only on a page
  | 'unsaved';

export interface MappingFinding {
  readonly code: MappingCode;
  /** `stops`: users are refused, or can't sign in. `may-stop`: those are who have both values. */
  readonly weight: 'stops' | 'may-stop';
  /** Values for the sentence's placeholders. */
  readonly detail: { readonly [placeholder: string]: string };
}

const lists = [
  ['phoneNumbers', 'two-phones', 'stops'],
  ['emails', 'two-emails', 'stops'],
  // The default has two, and the lab leaves them: it only matters to users with an office and an address.
  ['addresses', 'two-addresses', 'may-stop'],
] as const;

/** What AWS refuses a user without (its SCIM developer guide, 2026). */
const needed = ['userName', 'displayName', 'name.givenName', 'name.familyName'] as const;

/**
 * Checks a whole mapping of users as it was pasted. `nameId`: the source attribute of the SAML NameID as Azure names
 * it, e.g. `user.userprincipalname`, which must be the one that userName is made of, or nobody can sign in.
 */
export function checkMapping(rows: readonly MappingRow[], nameId?: string): readonly MappingFinding[] {
  const sourceOf = (target: string) => rows.find((row) => row.target === target)?.source;
  const externalId = sourceOf('externalId');
  const userName = sourceOf('userName');
  return [
    ...rows.flatMap(phoneEdit),
    ...(externalId === undefined
      ? [finding('external-id-missing')]
      : externalId === 'objectId'
        ? []
        : [finding('external-id-not-object-id', 'stops', { source: externalId })]),
    ...lists.flatMap(([list, code, weight]) => {
      const types = typesOf(rows, list);
      return types.length > 1 ? [finding(code, weight, { types: types.join(', ') })] : [];
    }),
    ...needed.flatMap((target) => (sourceOf(target) === undefined ? [finding('target-missing', 'stops', { target })] : [])),
    ...(nameId && userName && plain(nameId) !== plain(userName)
      ? [finding('name-id-differs', 'stops', { nameId, userName })]
      : []),
  ];
}

/** What an open mapping page shows of it by its signals alone: its table is not read. `undefined` where none is open. */
export function mappingInSight(sighting: Sighting): readonly MappingFinding[] | undefined {
  if (!shows(sighting, 'azure/user-mapping')) return undefined;
  return [
    ...(shows(sighting, 'azure/user-mapping#mobile-mapped') ? [finding('mobile-mapped')] : []),
    ...(shows(sighting, 'azure/user-mapping#fax-mapped') ? [finding('fax-mapped')] : []),
    ...(shows(sighting, '!azure/user-mapping#external-id-is-object-id')
      ? [finding('external-id-not-object-id', 'stops', { source: 'mailNickname' })]
      : []),
    ...(shows(sighting, 'azure/user-mapping#second-email-mapped')
      ? [finding('two-emails', 'stops', { types: 'work, other' })]
      : []),
    ...(shows(sighting, 'azure/user-mapping#unsaved') ? [finding('unsaved')] : []),
  ];
}

function phoneEdit({ target }: MappingRow): MappingFinding[] {
  if (/^phoneNumbers\[type eq "mobile"\]/.test(target)) return [finding('mobile-mapped')];
  return /^phoneNumbers\[type eq "fax"\]/.test(target) ? [finding('fax-mapped')] : [];
}

/** The types that a list is filled with: rows of one type make up one value together. */
function typesOf(rows: readonly MappingRow[], list: string): string[] {
  const types = rows.flatMap(({ target }) => {
    const [, name, type] = /^(\w+)\[type eq "([^"]+)"\]/.exec(target) ?? [];
    return name === list && type ? [type] : [];
  });
  return [...new Set(types)];
}

function plain(attribute: string): string {
  return attribute
    .trim()
    .replace(/^user\./i, '')
    .toLowerCase();
}

function finding(
  code: MappingCode,
  weight: MappingFinding['weight'] = 'stops',
  detail: MappingFinding['detail'] = {},
): MappingFinding {
  return { code, weight, detail };
}
