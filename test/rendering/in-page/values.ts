import * as v from 'valibot';

/** A schema of valibot, as far as values are made from it. */
export interface Schema {
  readonly type: string;
  readonly entries?: { readonly [key: string]: Schema };
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly fallback?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** One way to make a value: what it is known by, and the value. */
type Way = readonly [label: string, make: () => unknown];

export interface ValuesOptions {
  readonly seed: number;
  /** The keys of a record, by its path, where its schema takes more than means anything. */
  readonly keys?: (path: string) => readonly string[] | undefined;
}

/** Texts that something may stumble over: whichever of them a schema admits is tried. */
const texts = [
  ...['', ' ', 'a', '0', '-1', 'null', 'undefined', 'NaN', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['\u0000', '\u0007\u001b[2J', 'a\r\nb', '\u2028', '\ud800', '\udfff', '\u202eevil', '\u2066x\u2069', '\u200b', '\u3164'],
  ...['😀', 'e\u0301\u0301\u0301\u0301\u0301', 'ﷺ', 'א', '王小明', '\ufeff', '\uffff'],
  ...['<img src=x onerror="globalThis.harmed=1">', '</script>', '&lt;', "'; --", '"', '$&$1$$', '{what}{group}{0}{', '%s%n'],
  ...['javascript:alert(1)', 'https://example.com/', 'https://a@b:99999/', 'data:,', '../../x', 'C:\\x', '//', '#', '?'],
  ...[
    'us-east-1',
    'aa-b-0',
    `us${'-a'.repeat(17)}-9`,
    '0000',
    '9999',
    'AdvLab4',
    '1.0',
    'x'.repeat(16),
    '0'.repeat(22),
    'f'.repeat(22),
  ],
  ...['a'.repeat(43), 'ABCD', 'AAAA', 'x-y', 'stale', 'too-many'],
];
const numbers = [
  ...[0, 1, -1, 0.5, 2, 16, 1_000, 2 ** 31, 2 ** 32, 1_790_000_000_000, 8.64e15, 8.64e15 + 1, -8.64e15, -62_135_596_800_001],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE],
];

/** A path without which step, page or target it is of: what is wrong with one of them shows in another as well. */
function kindOf(path: string): string {
  return path
    .replace(/(^|\/)\d\.\d+(?=\/|$)/g, '$1*')
    .replace(/\/(?:aws|azure)\/[\w-]+/g, '/*')
    .replace(/\/targets\/[\w-]+/g, '/targets/*');
}

/**
 * Makes values that a schema admits, extremes first: every alternative at every place comes at least once, in ever new
 * company. The same seed gives the same values.
 */
export class Values {
  readonly #keys: NonNullable<ValuesOptions['keys']>;
  readonly #ways = new Map<string, readonly Way[]>();
  readonly #unseen = new Map<string, Set<string>>();
  #state: number;

  constructor({ seed, keys = () => undefined }: ValuesOptions) {
    this.#state = seed >>> 0 || 1;
    this.#keys = keys;
  }

  /** What has not come yet, of all places that were reached. */
  get open(): string[] {
    return [...this.#unseen].flatMap(([path, labels]) => [...labels].map((label) => `${path}: ${label.slice(0, 40)}`));
  }

  make(schema: Schema, path = ''): unknown {
    const { type, wrapped } = schema;
    if (type === 'optional' || type === 'exact_optional' || type === 'nullable') {
      if (this.#chance(0.2)) return type === 'nullable' ? null : undefined;
      return wrapped && this.make(wrapped, path);
    }
    const place = `${kindOf(path)} (${type})`;
    return this.#choose(place, this.#waysAt(schema, path, place));
  }

  #choose(place: string, ways: readonly Way[]): unknown {
    const unseen = this.#unseen.get(place) ?? new Set(ways.map(([label]) => label));
    this.#unseen.set(place, unseen);
    const fresh = ways.filter(([label]) => unseen.has(label));
    const [label, make] = this.#oneOf(fresh.length > 0 && this.#chance(0.85) ? fresh : ways);
    unseen.delete(label);
    return make();
  }

  /** The ways at a place; those that need no child are worked out once. */
  #waysAt(schema: Schema, path: string, place: string): readonly Way[] {
    const known = this.#ways.get(place);
    if (known) return known;
    const below = (key: string) => (path ? `${path}/${key}` : key);
    const { type, entries = {}, item, options = [], literal, key, value } = schema;
    const plain = (all: readonly unknown[]): readonly Way[] => all.map((one) => [String(one), () => one]);
    const kept = (ways: readonly Way[]) => {
      const all = 'fallback' in schema ? [...ways, ['unknown', () => 'of-tomorrow'] as const] : ways;
      if (all.length === 0) throw new Error(`No value is known for ${place}`);
      this.#ways.set(place, all);
      return all;
    };
    switch (type) {
      case 'strict_object':
      case 'loose_object':
      case 'object':
        return [['whole', () => this.#object(Object.entries(entries).map(([name, one]) => [name, one, below(name)]))]];
      case 'variant':
      case 'union':
        return options.map((one, index) => [String(index), () => this.make(one as Schema, `${path}|${index}`)]);
      case 'array':
        return this.#lengths(schema).map((length) => [
          `${length} long`,
          () => Array.from({ length }, () => item && this.make(item, below('0'))),
        ]);
      case 'record':
        return [0, 1, 4].map((count) => [
          `${count} entries`,
          () => {
            const names = this.#keys(path);
            const pairs = Array.from({ length: count }, (): [string, Schema, string] => {
              const name = names ? this.#oneOf(names) : String(key && this.make(key, below('key')));
              return [name, value ?? { type: 'any' }, below(names ? name : 'value')];
            });
            return this.#object(pairs);
          },
        ]);
      case 'literal':
        return kept(plain([literal]));
      case 'boolean':
        return kept(plain([true, false]));
      case 'picklist':
        return kept(plain(options));
      case 'number':
        return kept(plain(this.#admitted(schema, [...numbers, ...this.#bounds(schema)])));
      case 'string':
        return kept(plain(this.#admitted(schema, [...texts, ...this.#longest(schema)])));
      case 'unknown':
        return kept(plain([null, 7, 'x']));
      default:
        throw new Error(`No value is known for ${place}`);
    }
  }

  #object(pairs: readonly (readonly [string, Schema, string])[]): object {
    return Object.fromEntries(
      pairs.flatMap(([name, schema, path]) => {
        const value = this.make(schema, path);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }

  #admitted(schema: Schema, candidates: readonly unknown[]): unknown[] {
    return [...new Set(candidates)].filter((one) => v.safeParse(schema as unknown as v.GenericSchema, one).success);
  }

  #rule(schema: Schema, type: string): number | undefined {
    const found = schema.pipe?.find((step) => step.type === type)?.requirement;
    return typeof found === 'number' ? found : undefined;
  }

  #bounds(schema: Schema): number[] {
    return ['min_value', 'max_value'].flatMap((type) => this.#rule(schema, type) ?? []);
  }

  /** Of a text that may be as long as a file, a good part. */
  #longest(schema: Schema): string[] {
    const most = Math.min(this.#rule(schema, 'max_length') ?? 300, 20_000);
    return ['x', 'W ', '\u0301', '𝕏', '{a}'].map((part) => part.repeat(Math.ceil(most / part.length)).slice(0, most));
  }

  #lengths(schema: Schema): number[] {
    const [least, most] = [this.#rule(schema, 'min_length') ?? 0, Math.min(this.#rule(schema, 'max_length') ?? 3, 64)];
    return [...new Set([least, least + 1, most])].filter((length) => length <= most);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #oneOf<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T;
  }

  /** Mulberry32. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
