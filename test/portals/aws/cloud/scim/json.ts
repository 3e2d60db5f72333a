import { invalid } from './scim-error.ts';

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under `name`, whatever its capital letters: SCIM's attribute names don't heed them. */
export function property(object: Json, name: string): unknown {
  const key = keyOf(object, name);
  return key === undefined ? undefined : object[key];
}

/** The key that `name` has in `object`, in the object's own spelling. */
export function keyOf(object: Json, name: string): string | undefined {
  return Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
}

export function parseBody(text: string): Json {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalid('Invalid JSON from RequestBody');
  }
  if (!isObject(body)) throw invalid('Invalid JSON from RequestBody');
  return body;
}
