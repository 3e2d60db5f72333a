/** A number for each participant, in the order in which they came: what stands for them where no name is shown. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  /** Reads what was kept; what is none is left out. */
  static from(raw: unknown): Numbers {
    const numbers = new Numbers();
    if (Array.isArray(raw)) numbers.give(raw.filter((id): id is string => typeof id === 'string' && /^[0-9a-f]{22}$/.test(id)));
    return numbers;
  }

  /** Gives a number to each who has none yet. Nobody's is ever given to another, also where somebody has left. */
  give(ids: Iterable<string>): void {
    for (const id of ids) if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
  }

  /** How many have one. */
  get count(): number {
    return this.#numbers.size;
  }

  of(id: string): number {
    this.give([id]);
    return this.#numbers.get(id) ?? 0;
  }

  saved(): readonly string[] {
    return Array.from(this.#numbers.keys());
  }
}
