import type { AttributeMapping, ObjectMapping, ObjectType } from './attribute-mapping.ts';
import type { ModifiedProperty } from './log.ts';
import type { PatchOperation } from './scim-dialect.ts';
import { type Json, setAt, valueAt } from './scim-path.ts';
import { mappedValue, type SourceObject } from './source-attributes.ts';

/** Values by target attribute, as the mapping makes them of one object. Members of groups are not among them. */
export type MappedValues = ReadonlyMap<string, string>;

const base: Record<ObjectType, Json> = {
  user: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    meta: { resourceType: 'User' },
    roles: [],
  },
  group: {
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:Group',
      'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
    ],
    meta: { resourceType: 'Group' },
  },
};

export function mapObject({ attributes }: ObjectMapping, object: SourceObject): MappedValues {
  return new Map(
    attributes.flatMap((mapping) => {
      const value = mapping.target === 'members' ? undefined : mappedValue(mapping, object);
      return value === undefined ? [] : [[mapping.target, value] as const];
    }),
  );
}

/** The attributes objects are matched by, in the order in which they are asked. */
export function matchingAttributes({ attributes }: ObjectMapping): readonly string[] {
  return attributes
    .filter(({ matchingPrecedence }) => matchingPrecedence !== undefined)
    .sort((one, other) => (one.matchingPrecedence ?? 0) - (other.matchingPrecedence ?? 0))
    .map(({ target }) => target);
}

/** What is posted for a new object. A group begins without members. */
export function newResource(objectType: ObjectType, values: MappedValues): Json {
  const resource = structuredClone(base[objectType]);
  for (const [path, value] of values) setAt(resource, path, path === 'active' ? value === 'True' : value);
  return resource;
}

/**
 * What has to change on the other side. `sent`: what was sent there before, to tell values to take away from values
 * that are none of ours.
 */
export function changesTo(current: Json, values: MappedValues, options: { mapping: ObjectMapping; sent: MappedValues }) {
  const { mapping, sent } = options;
  const kept = mapping.attributes.filter((attribute) => attribute.target !== 'members' && attribute.apply === 'always');
  const changes = kept.flatMap((attribute) => change(attribute, { current, values, sent }));
  return { operations: changes.map(({ operation }) => operation), modified: changes.map(({ modified }) => modified) };
}

function change(
  { target }: AttributeMapping,
  { current, values, sent }: { current: Json; values: MappedValues; sent: MappedValues },
): { operation: PatchOperation; modified: ModifiedProperty }[] {
  const oldValue = valueAt(current, target);
  const newValue = values.get(target);
  const old = oldValue === undefined ? {} : { oldValue };
  if (newValue === undefined) {
    if (oldValue === undefined || !sent.has(target)) return [];
    return [{ operation: { op: 'remove', path: target }, modified: { target, ...old } }];
  }
  if (oldValue === newValue || (target === 'active' && oldValue?.toLowerCase() === newValue.toLowerCase())) return [];
  return [
    {
      operation: { op: oldValue === undefined ? 'add' : 'replace', path: target, value: newValue },
      modified: { target, ...old, newValue },
    },
  ];
}
