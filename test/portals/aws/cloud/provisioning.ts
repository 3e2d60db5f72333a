import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { uuid } from './ids.ts';
import { Refusal } from './refusal.ts';

const yearMs = 365 * 86_400_000;
const maxTokens = 2;

/** One access token of the SCIM endpoint. Its text is shown once and not kept. */
export interface AccessToken {
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly digest: Buffer;
}

/** Automatic provisioning of one Identity Center instance: whether it is on, its endpoint and its tokens. */
export class Provisioning {
  readonly #clock: Clock;
  /** The path segment that tells this directory's endpoint from everybody else's. */
  readonly tenant = uuid();
  readonly #region: string;
  #enabled = false;
  #tokens: AccessToken[] = [];

  constructor(clock: Clock, region: string) {
    this.#clock = clock;
    this.#region = region;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  get tokens(): readonly AccessToken[] {
    return this.#tokens;
  }

  get endpoint(): string {
    return `https://scim.${this.#region}.amazonaws.com/${this.tenant}/scim/v2`;
  }

  get dualStackEndpoint(): string {
    return `https://scim.${this.#region}.api.aws/${this.tenant}/scim/v2`;
  }

  /** Turns provisioning on and returns the first access token: the only time its text is to be had. */
  enable(): string {
    if (this.#enabled) throw new Refusal('Automatic provisioning is enabled already.', 409);
    this.#enabled = true;
    return this.generateToken();
  }

  /** Makes another access token, valid for a year, and returns its text. */
  generateToken(): string {
    if (!this.#enabled) throw new Refusal('Enable automatic provisioning first.', 409);
    if (this.#tokens.length >= maxTokens)
      throw new Refusal('There are two access tokens already. Delete one of them first.', 409);
    // Standard base64, not the URL form: `+`, `/` and `=` are what gets lost when a token is carried carelessly.
    const text = randomBytes(95).toString('base64');
    const now = this.#clock.now();
    this.#tokens.push({ id: uuid(), createdAt: now, expiresAt: now + yearMs, digest: digest(text) });
    return text;
  }

  deleteToken(id: string, confirmation: string): void {
    if (confirmation !== 'DELETE') throw new Refusal('Type DELETE to confirm.');
    if (!this.#tokens.some((token) => token.id === id)) throw new Refusal('There is no such access token.', 404);
    this.#tokens = this.#tokens.filter((token) => token.id !== id);
  }

  disable(confirmation: string): void {
    if (confirmation !== 'DISABLE') throw new Refusal('Type DISABLE to confirm.');
    if (!this.#enabled) throw new Refusal('Automatic provisioning is not enabled.', 409);
    if (this.#tokens.length > 0) throw new Refusal('Delete every access token before you disable automatic provisioning.', 409);
    this.#enabled = false;
  }

  /** Whether this `Authorization` header carries a token that is valid now. */
  authorizes(authorization: string | undefined): boolean {
    const text = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!this.#enabled || text === undefined) return false;
    const offered = digest(text);
    return this.#tokens.some((token) => token.expiresAt > this.#clock.now() && timingSafeEqual(token.digest, offered));
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
