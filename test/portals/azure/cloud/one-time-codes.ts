import type { Clock } from '../../clock.ts';
import { secretId } from './ids.ts';

/** Codes that stand for something once, and not for long: sign-ins on their way from host to host, frames' tickets. */
export class OneTimeCodes<Value> {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #codes = new Map<string, { value: Value; end: number }>();

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  issue(value: Value): string {
    const code = secretId();
    this.#codes.set(code, { value, end: this.#clock.now() + this.#lifeMs });
    return code;
  }

  redeem(code: string | undefined): Value | undefined {
    const found = code === undefined ? undefined : this.#codes.get(code);
    if (!found || code === undefined) return undefined;
    this.#codes.delete(code);
    return found.end > this.#clock.now() ? found.value : undefined;
  }
}
