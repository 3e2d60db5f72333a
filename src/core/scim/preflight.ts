/** What is asked of the endpoint: what it offers, then one of its users, for which the token has to be good. */
export const questions = { offers: 'ServiceProviderConfig', users: 'Users?count=1' } as const;
export type Question = keyof typeof questions;

/** What came of one question, as far as it can be told without a look at the words of the answer. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** The headers `content-type`, `retry-after` and `x-amzn-requestid`; empty where there are none. */
      readonly contentType: string;
      readonly retryAfter: string;
      readonly requestId: string;
      readonly body: string;
    }
  | { readonly kind: 'redirect' | 'too-large' | 'too-slow' | 'offline' | 'unreachable' };

export type FindingCode =
  | 'offers'
  | 'users'
  | 'no-users'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'throttled'
  | 'server-fault'
  | 'unexpected'
  | 'proxy-page'
  | 'not-json'
  | 'not-scim'
  | Exclude<Outcome['kind'], 'answer'>;

export interface Finding {
  readonly question: Question;
  readonly code: FindingCode;
  /** Values for the sentence's placeholders: numbers, and the id AWS gave the request. Never a secret. */
  readonly detail: { readonly [placeholder: string]: string };
}

export function isGood({ code }: Finding): boolean {
  return code === 'offers' || code === 'users' || code === 'no-users';
}

/** By status, what an answer of AWS's SCIM service means (developer guide, 2026); 401 stands for a wrong tenant as well. */
const refusals: { readonly [status: number]: FindingCode } = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'throttled',
};

/** What an outcome means. `now` in milliseconds since 1970, for a `Retry-After` that is a date. */
export function judge(question: Question, outcome: Outcome, now: number): Finding {
  if (outcome.kind !== 'answer') return { question, code: outcome.kind, detail: {} };
  const { status, body, retryAfter } = outcome;
  const requestId = /^[0-9A-Za-z-]{8,64}$/.test(outcome.requestId) ? outcome.requestId : '';
  const detail = { status: String(status), ...(requestId ? { requestId } : {}) };
  // What comes from AWS itself bears its id; a page of HTML never does.
  if (!requestId && isPage(outcome)) return { question, code: 'proxy-page', detail };
  const refusal = refusals[status] ?? (status >= 500 ? 'server-fault' : status >= 300 ? 'unexpected' : undefined);
  if (refusal === 'throttled') return { question, code: refusal, detail: { ...detail, seconds: waitOf(retryAfter, now) } };
  if (refusal) return { question, code: refusal, detail };
  const json = parse(body);
  if (json === undefined) return { question, code: 'not-json', detail };
  return question === 'offers' ? judgeOffers(json, detail) : judgeUsers(json, detail);
}

function judgeOffers(json: unknown, detail: Finding['detail']): Finding {
  const code = hasSchema(json, 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig') ? 'offers' : 'not-scim';
  return { question: 'offers', code, detail };
}

function judgeUsers(json: unknown, detail: Finding['detail']): Finding {
  const total = (json as { totalResults?: unknown } | null)?.totalResults;
  if (!hasSchema(json, 'urn:ietf:params:scim:api:messages:2.0:ListResponse') || typeof total !== 'number')
    return { question: 'users', code: 'not-scim', detail };
  return { question: 'users', code: total > 0 ? 'users' : 'no-users', detail: { ...detail, users: String(total) } };
}

function hasSchema(json: unknown, schema: string): boolean {
  const schemas = (json as { schemas?: unknown } | null)?.schemas;
  return Array.isArray(schemas) && schemas.includes(schema);
}

function isPage({ contentType, body }: Extract<Outcome, { kind: 'answer' }>): boolean {
  return /\bhtml\b/i.test(contentType) || /^\s*<(?:!doctype|html|head|body|script)/i.test(body);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** How long to wait, in seconds as text: what `Retry-After` says (RFC 9110, 10.2.3: seconds or a date), at most a day; 60 where it says nothing. */
function waitOf(retryAfter: string, now: number): string {
  const text = retryAfter.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return String(Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) : 60);
}
