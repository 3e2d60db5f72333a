import type { SourceObject } from './source-attributes.ts';

/** An expression that cannot be read, or asks for a function there is not. */
export class ExpressionError extends Error {}

type Value = string | undefined;

/** The functions there are. Arguments that were left out are `undefined`, like attributes without a value. */
const functions: Record<string, (values: readonly Value[]) => Value> = {
  Append: ([text, suffix]) => (text === undefined ? undefined : `${text}${suffix ?? ''}`),
  Coalesce: (values) => values.find((value) => value !== undefined && value !== ''),
  Join: ([separator, ...parts]) => parts.filter((part) => part !== undefined && part !== '').join(separator ?? ''),
  Switch: ([value, otherwise, ...cases]) => {
    for (let index = 0; index + 1 < cases.length; index += 2) if (cases[index] === value) return cases[index + 1];
    return otherwise;
  },
  ToLower: ([text]) => text?.toLowerCase(),
};

/** The value of an expression such as `Join(" ", [givenName], [surname])`. Throws `ExpressionError`. */
export function evaluate(text: string, object: SourceObject): Value {
  const tokens = tokenise(text);
  const value = readValue(tokens, object);
  if (tokens.length > 0) throw new ExpressionError(`Unexpected "${tokens[0]}" in the expression.`);
  return value;
}

function tokenise(text: string): string[] {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|\[[A-Za-z0-9_]+\]|[A-Za-z]+|[(),]|\S/g) ?? [];
  return [...tokens];
}

function readValue(tokens: string[], object: SourceObject): Value {
  const token = tokens.shift();
  if (token === undefined) throw new ExpressionError('The expression ends too early.');
  if (token.startsWith('"')) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (token.startsWith('[')) return object[token.slice(1, -1)];
  const call = functions[token];
  if (!call || tokens.shift() !== '(') throw new ExpressionError(`Unknown function "${token}" in the expression.`);
  return call(readArguments(tokens, object));
}

/** What stands between the brackets; an argument may be left out, as in `Switch([a], , "x", "y")`. */
function readArguments(tokens: string[], object: SourceObject): Value[] {
  const values: Value[] = [];
  for (;;) {
    const next = tokens[0];
    values.push(next === ',' || next === ')' ? undefined : readValue(tokens, object));
    const separator = tokens.shift();
    if (separator === ')') return values;
    if (separator !== ',') throw new ExpressionError('The brackets of the expression do not match.');
  }
}
