import { isObject, type Json, property } from './json.ts';
import { invalid } from './scim-error.ts';

export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path?: string;
  readonly value?: unknown;
}

/** Reads a PATCH body. Operation names are taken in any capitals: Entra writes `Add`, `Replace`, `Remove`. */
export function readOperations(body: Json): readonly Operation[] {
  const list = property(body, 'Operations');
  if (!Array.isArray(list) || list.length === 0) throw invalid('Missing Operations in PATCH request');
  return list.map(readOperation);
}

function readOperation(item: unknown): Operation {
  if (!isObject(item)) throw invalid('Invalid operation in PATCH request');
  const op = String(property(item, 'op') ?? '').toLowerCase();
  if (op !== 'add' && op !== 'replace' && op !== 'remove') throw invalid('Invalid operation in PATCH request');
  const path = property(item, 'path');
  const value = property(item, 'value');
  if (path !== undefined && typeof path !== 'string') throw invalid('Invalid path in PATCH request');
  if (op === 'remove' && !path) throw invalid('Missing path in PATCH request');
  return { op, ...(path ? { path } : {}), ...(value === undefined ? {} : { value }) };
}
