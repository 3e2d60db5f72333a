import { invalid } from './scim-error.ts';
import { enterpriseSchema } from './user-resource.ts';

/** A PATCH path such as `emails[type eq "work"].value`, taken apart. */
export interface Path {
  /** Of the enterprise extension, not of the core schema. */
  readonly enterprise: boolean;
  readonly attribute: string;
  readonly where?: { readonly attribute: string; readonly value: string };
  readonly sub?: string;
}

const shape = /^([A-Za-z]\w*)(?:\[\s*([A-Za-z]\w*)\s+eq\s+"?([^"\]]*)"?\s*\])?(?:\.([A-Za-z$]\w*))?$/i;
const coreSchema = 'urn:ietf:params:scim:schemas:core:2.0:';

export function readPath(text: string): Path {
  let rest = text.trim();
  const enterprise = rest.startsWith(enterpriseSchema);
  if (enterprise) rest = rest.slice(enterpriseSchema.length).replace(/^[:.]/, '');
  else if (rest.startsWith(coreSchema)) rest = rest.slice(rest.indexOf(':', coreSchema.length) + 1);
  if (enterprise && rest === '') return { enterprise, attribute: '' };
  const match = shape.exec(rest);
  if (!match?.[1]) throw invalid('Invalid path in PATCH request');
  const [, attribute, whereAttribute, whereValue, sub] = match;
  return {
    enterprise,
    attribute,
    ...(whereAttribute && whereValue !== undefined ? { where: { attribute: whereAttribute, value: whereValue } } : {}),
    ...(sub ? { sub } : {}),
  };
}
