import { isObject, type Json, keyOf, property } from './json.ts';
import type { Operation } from './patch.ts';
import { type Path, readPath } from './path.ts';
import { invalid } from './scim-error.ts';
import { enterpriseSchema, plainAttributes } from './user-resource.ts';

const lists = ['emails', 'addresses', 'phoneNumbers'];
const changeable = ['userName', 'active', 'externalId', 'displayName', 'name', ...plainAttributes, ...lists];

/** Applies PATCH operations to a user in its SCIM form and returns the changed copy, not yet checked as a whole. */
export function patchUser(resource: Json, operations: readonly Operation[]): Json {
  const result = structuredClone(resource);
  const touched = new Map<string, number>();
  for (const { path, attributes, op, value } of operations.map(locate)) {
    for (const attribute of attributes) {
      const name = attribute.toLowerCase();
      touched.set(name, (touched.get(name) ?? 0) + 1);
      const once = name === 'username' || name === 'active';
      if (once && op === 'remove') throw invalid(`Attribute ${attribute} cannot be removed`);
      if (once && (touched.get(name) ?? 0) > 1) throw invalid(`Multiple operations on attribute ${attribute}`);
    }
    if (path) applyAt(result, path, op, value);
    else for (const [key, part] of Object.entries(value as Json)) applyAt(result, readPath(key), op, part);
  }
  return result;
}

function locate(operation: Operation): Located {
  const { op, value } = operation;
  if (op !== 'remove' && value === undefined) throw invalid('Missing value in PATCH request');
  if (operation.path === undefined) {
    if (!isObject(value)) throw invalid('Missing path in PATCH request');
    const paths = Object.keys(value).map(readPath);
    for (const path of paths) checkChangeable(path);
    return { op, value, attributes: paths.map((path) => path.attribute) };
  }
  const path = readPath(operation.path);
  checkChangeable(path);
  return { op, value, path, attributes: path.enterprise ? [] : [path.attribute] };
}

interface Located {
  readonly op: Operation['op'];
  readonly value: unknown;
  readonly path?: Path;
  readonly attributes: readonly string[];
}

function checkChangeable({ enterprise, attribute }: Path): void {
  if (!enterprise && !changeable.some((name) => name.toLowerCase() === attribute.toLowerCase())) {
    throw invalid(`Attribute ${attribute} cannot be changed`);
  }
}

function applyAt(resource: Json, path: Path, op: Operation['op'], value: unknown): void {
  const home = path.enterprise ? child(resource, enterpriseSchema) : resource;
  if (path.attribute === '') {
    if (op === 'remove') delete resource[enterpriseSchema];
    else if (isObject(value)) Object.assign(home, value);
    return;
  }
  const key = keyOf(home, path.attribute) ?? canonical(path.attribute);
  if (!path.enterprise && lists.includes(key)) applyToList(home, key, { path, op, value });
  else if (path.sub) set(child(home, key), path.sub, op, value);
  else if (op !== 'remove' && isObject(value) && isObject(home[key])) Object.assign(home[key], value);
  else set(home, key, op, value);
}

/** `emails[type eq "work"].value`: changes the entry of that type, or adds one. */
function applyToList(home: Json, key: string, { path, op, value }: { path: Path; op: Operation['op']; value: unknown }): void {
  const list = Array.isArray(home[key]) ? home[key].filter(isObject) : [];
  const { where, sub } = path;
  if (!where) {
    if (op === 'remove') delete home[key];
    else {
      const added = Array.isArray(value) ? value : [value];
      home[key] = op === 'add' ? [...list, ...added] : added;
    }
    return;
  }
  const entry = list.find((item) => String(property(item, where.attribute)).toLowerCase() === where.value.toLowerCase());
  if (op === 'remove') {
    if (entry && sub && sub !== 'value') set(entry, sub, op, undefined);
    home[key] = sub && sub !== 'value' ? list : list.filter((item) => item !== entry);
    return;
  }
  const target: Json = entry ?? { [where.attribute]: where.value, ...(key === 'emails' ? { primary: true } : {}) };
  if (sub) set(target, sub, op, value);
  else if (isObject(value)) Object.assign(target, value);
  home[key] = entry ? list : [...list, target];
}

function set(object: Json, name: string, op: Operation['op'], value: unknown): void {
  const key = keyOf(object, name) ?? name;
  if (op === 'remove') delete object[key];
  else object[key] = value;
}

function child(object: Json, name: string): Json {
  const existing = object[name];
  if (isObject(existing)) return existing;
  const created: Json = {};
  object[name] = created;
  return created;
}

function canonical(attribute: string): string {
  return changeable.find((name) => name.toLowerCase() === attribute.toLowerCase()) ?? attribute;
}
