import { secretId } from './ids.ts';

/** What a cookie's value stands for. */
export class Sessions<Value> {
  readonly #sessions = new Map<string, Value>();

  create(value: Value): string {
    const id = secretId();
    this.#sessions.set(id, value);
    return id;
  }

  get(id: string | undefined): Value | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }
}
