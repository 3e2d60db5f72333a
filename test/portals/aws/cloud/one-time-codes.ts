import { uuid } from './ids.ts';

/** Codes that carry something from one host to another through the browser's address bar, each good for one use. */
export class OneTimeCodes<T> {
  readonly #values = new Map<string, T>();

  issue(value: T): string {
    const code = uuid();
    this.#values.set(code, value);
    return code;
  }

  /** What `code` stands for; `undefined` the second time. */
  redeem(code: string | undefined): T | undefined {
    if (code === undefined) return undefined;
    const value = this.#values.get(code);
    this.#values.delete(code);
    return value;
  }
}
