/** An attribute path such as `name.givenName`, `phoneNumbers[type eq "work"].value` or `urn:…:User:department`. */
export interface ScimPath {
  readonly schema?: string;
  readonly attribute: string;
  /** The `type` of the entry of a list. */
  readonly type?: string;
  readonly sub?: string;
}

export type Json = Record<string, unknown>;

const pattern = /^(?:(urn:[\w.:-]+):)?(\w+)(?:\[type eq "([^"]+)"\])?(?:\.(\w+))?$/;

export function readPath(path: string): ScimPath {
  const match = pattern.exec(path);
  if (!match?.[2]) return { attribute: path };
  const [, schema, attribute, type, sub] = match;
  return {
    attribute,
    ...(schema === undefined ? {} : { schema }),
    ...(type === undefined ? {} : { type }),
    ...(sub === undefined ? {} : { sub }),
  };
}

/** The value at a path of a SCIM resource, as text. */
export function valueAt(resource: Json, path: string): string | undefined {
  const { schema, attribute, type, sub } = readPath(path);
  const home = schema === undefined ? resource : property(resource, schema);
  const top = property(home, attribute);
  const entry = type === undefined ? top : list(top).find((item) => lower(property(item, 'type')) === type.toLowerCase());
  const value = sub === undefined ? entry : property(entry, sub);
  return value === undefined || value === null ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Puts a value at a path of a SCIM resource that is being made. */
export function setAt(resource: Json, path: string, value: unknown): void {
  const { schema, attribute, type, sub } = readPath(path);
  const home = schema === undefined ? resource : child(resource, schema);
  if (type !== undefined) {
    const entries = list(home[attribute]);
    const known = entries.find((item) => item.type === type);
    // Of the lists only e-mails say which one is the main one.
    const entry = known ?? (attribute === 'emails' ? { primary: entries.length === 0, type } : { type });
    Object.assign(entry, { [sub ?? 'value']: value });
    home[attribute] = known ? entries : [...entries, entry];
  } else if (sub !== undefined) child(home, attribute)[sub] = value;
  else home[attribute] = value;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property whatever the capitals of its name: SCIM does not heed them. */
function property(value: unknown, name: string): unknown {
  if (!isJson(value)) return undefined;
  const key = name in value ? name : Object.keys(value).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function child(object: Json, name: string): Json {
  const existing = object[name];
  if (isJson(existing)) return existing;
  const made: Json = {};
  object[name] = made;
  return made;
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}
