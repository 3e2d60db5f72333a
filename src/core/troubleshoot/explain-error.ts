import { type ErrorId, errors } from '../../lab/errors.ts';
import type { KnownError } from '../../lab/ids.ts';
import { type Sighting, shows } from '../sighting.ts';

/** What is read of a pasted error; only so much of it is looked at. In characters. */
export const errorTextLimit = 200_000;

const catalogue = Object.entries(errors) as readonly (readonly [ErrorId, KnownError])[];

/** What an error's text tells. */
export interface ErrorReading {
  /** Known errors that stand in it, what says most first. */
  readonly errors: readonly ErrorId[];
  /** The number of a refusal by Microsoft's sign-in page that the catalogue does not have. */
  readonly unknownSignInCode?: string;
  /** The user or group it is about. */
  readonly whom?: string;
  /** What the other side answered, e.g. `BadRequest`. */
  readonly answered?: string;
  /** When Azure tries again, in milliseconds since 1970. */
  readonly retryAt?: number;
}

/** Reads an error as pasted: a text, a row of the provisioning logs, or the JSON of one. */
export function readError(pasted: string): ErrorReading {
  const text = fold(stringsOf(pasted.slice(0, errorTextLimit)));
  const found = ordered(catalogue.filter(([, error]) => stands(error, text)));
  const signInCode = /\bAADSTS(\d{4,8})\b/i.exec(text)?.[1];
  const isKnown = found.some((id) => (errors[id] as KnownError).codes?.some((code) => code === `AADSTS${signInCode}`));
  const whom = /Failed to \w+ (?:User|Group) ["'‘]?([^"'\n]{1,200}?)\\?["'’]? in /i.exec(text)?.[1];
  const answered = /StatusCode: ?(\w{1,40})/i.exec(text)?.[1];
  const retryAt = Date.parse(/again after this date: ?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/i.exec(text)?.[1]?.concat('Z') ?? '');
  return {
    errors: found,
    ...(signInCode && !isKnown ? { unknownSignInCode: signInCode } : {}),
    ...(whom ? { whom } : {}),
    ...(answered ? { answered } : {}),
    ...(Number.isFinite(retryAt) ? { retryAt } : {}),
  };
}

/** Errors that an open page shows. The page's script tells which, never the text. */
export function errorsInSight(sighting: Sighting): readonly ErrorId[] {
  return ordered(catalogue.filter(([, { seen = [] }]) => seen.some((sign) => shows(sighting, sign))));
}

function ordered(found: readonly (readonly [ErrorId, KnownError])[]): readonly ErrorId[] {
  return [...found.filter(([, { general }]) => !general), ...found.filter(([, { general }]) => general)].map(([id]) => id);
}

function stands({ codes = [], says = [] }: KnownError, text: string): boolean {
  return codes.some((code) => hasCode(text, code)) || says.some((wording) => hasWording(text, wording));
}

function hasCode(text: string, code: string): boolean {
  // Whoever pastes nothing but the code may have typed it.
  if (text.trim().toLowerCase() === code.toLowerCase()) return true;
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + code.length])) return true;
  return false;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[A-Za-z0-9]/.test(sign);
}

function hasWording(text: string, wording: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const piece of fold(wording).toLowerCase().split(' … ')) {
    const at = lower.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** One kind of apostrophe, one kind of space. */
function fold(text: string): string {
  return text.replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

/** All the texts in a JSON document, so that nothing in it is escaped; anything else as it is. */
function stringsOf(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  try {
    const found: string[] = [];
    JSON.parse(text, (_, value) => {
      if (typeof value === 'string') found.push(value);
      return value;
    });
    return found.join('\n');
  } catch {
    return text;
  }
}
