import type { Problem, ProblemCode } from '../../src/core/problem.ts';
import { format, problems } from '../../src/ui/strings.ts';

/** Something a person might give by mistake, or an attacker on purpose, and what Crosswalk says of it. */
export interface BadInput<T> {
  readonly name: string;
  readonly input: T;
  readonly says: ProblemCode;
}

/** The sentence the person reads; throws where a placeholder was left open. */
export function sentence({ code, detail = {} }: Problem): string {
  const text = format(problems[code], detail);
  if (/\{\w+\}/.test(text)) throw new Error(`${code} leaves a placeholder open: ${text}`);
  return text;
}
