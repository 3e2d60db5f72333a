import { invalid } from './scim-error.ts';

export interface Condition {
  readonly attribute: string;
  readonly value: string;
}

const condition = /^\s*([A-Za-z][\w:.]*)\s+eq\s+("(?:[^"\\]|\\.)*")\s*/i;

/** Reads `a eq "x"` or `a eq "x" and b eq "y"`: the only filters there are. */
export function readFilter(text: string): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let rest = text; ; ) {
    const match = condition.exec(rest);
    if (!match?.[1] || !match[2]) throw invalid('Invalid Filter format');
    conditions.push({ attribute: match[1], value: unquote(match[2]) });
    rest = rest.slice(match[0].length);
    if (rest === '') return conditions;
    if (!/^and\s/i.test(rest)) throw invalid('Invalid Filter format');
    rest = rest.slice(4);
  }
}

/** The conditions by attribute, if their attributes are exactly one of the combinations allowed; order doesn't count. */
export function matchFilter(conditions: readonly Condition[], allowed: readonly (readonly string[])[]): Map<string, string> {
  const byName = new Map(conditions.map(({ attribute, value }) => [attribute.toLowerCase(), value]));
  const fits = allowed.some(
    (names) =>
      names.length === conditions.length && names.length === byName.size && names.every((name) => byName.has(name.toLowerCase())),
  );
  if (!fits) throw invalid('Invalid Filter format');
  return byName;
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw invalid('Invalid Filter format');
  }
}
