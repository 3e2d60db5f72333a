import { Refusal } from '../refusal.ts';
import {
  type AttributeMapping,
  defaultGroupMapping,
  defaultUserMapping,
  isRequired,
  type ObjectMapping,
  type ObjectType,
} from './attribute-mapping.ts';
import { ExpressionError, evaluate } from './expression.ts';

/** Refuses a mapping with which provisioning could not work. */
export function checkMapping(objectType: ObjectType, { attributes }: ObjectMapping): void {
  const targets = attributes.map(({ target }) => target);
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined) throw new Refusal(`Two mappings have the target attribute ${twice}.`);
  if (attributes.every(({ matchingPrecedence }) => matchingPrecedence === undefined)) {
    throw new Refusal('At least one attribute must match objects.');
  }
  const required = (objectType === 'user' ? defaultUserMapping : defaultGroupMapping).attributes.filter(isRequired);
  const missing = required.find(({ target }) => !targets.includes(target));
  if (missing) throw new Refusal(`The attribute ${missing.target} must stay mapped.`);
  for (const mapping of attributes) checkExpression(mapping);
}

function checkExpression({ kind, source, target }: AttributeMapping): void {
  if (target.trim() === '') throw new Refusal('Choose a target attribute.');
  if (source.trim() === '') throw new Refusal(`Choose a source for ${target}.`);
  if (kind !== 'expression') return;
  try {
    evaluate(source, {});
  } catch (error) {
    if (error instanceof ExpressionError) throw new Refusal(error.message);
    throw error;
  }
}
