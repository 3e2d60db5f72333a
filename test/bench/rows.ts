/** One line of the result. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly ours: number;
  readonly unit: string;
  /** Whom it is compared with, where it is, and what theirs is. */
  readonly against?: string;
  readonly peer: number | null;
  /** How many times better than the peer: above 1, Crosswalk is. */
  readonly ratio: number | null;
  /** In words; empty where the row only informs. */
  readonly target: string;
  readonly met: boolean | null;
  /** How many measurements `ours` comes from. */
  readonly samples: number;
  readonly note: string;
}

export interface Target {
  readonly text: string;
  isMet(ours: number, ratio: number | null): boolean;
}

export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly unit: string;
  readonly samples: number;
  readonly peer?: { readonly name: string; readonly value: number };
  /** Of throughput more is better; of all else less. */
  readonly more?: true;
  /** `ours` is a lower bound: the measurement was given up. A target can't be met then. */
  readonly givenUp?: boolean;
  readonly target?: Target;
  readonly note?: string;
}

/** Ours is to be at most so much. */
export function atMost(limit: number, unit: string): Target {
  return { text: `≤ ${limit} ${unit}`.trim(), isMet: (ours) => ours <= limit };
}

/** Better than the peer by at least this factor. */
export function timesBetter(factor: number): Target {
  return { text: `≥ ${factor} × better`, isMet: (_, ratio) => ratio !== null && ratio >= factor };
}

/** At most so many times what the peer takes. */
export function timesPeer(factor: number): Target {
  return { text: `≤ ${factor} × the peer`, isMet: (_, ratio) => ratio !== null && ratio >= 1 / factor };
}

export function row(group: string, { name, ours, unit, samples, peer, more, givenUp = false, target, note = '' }: Measured): Row {
  if (samples < 1 || !Number.isFinite(ours)) throw new RangeError(`${group}, ${name}: nothing was measured`);
  const ratio = peer ? ratioOf(ours, peer.value, more === true) : null;
  return {
    group,
    name,
    ours,
    unit,
    ...(peer ? { against: peer.name } : {}),
    peer: peer?.value ?? null,
    ratio,
    target: target?.text ?? '',
    met: target ? !givenUp && target.isMet(ours, ratio) : null,
    samples,
    note: givenUp ? `At least: given up after that. ${note}`.trim() : note,
  };
}

/** `null` where it says nothing: both nothing, or ours nothing. */
function ratioOf(ours: number, theirs: number, more: boolean): number | null {
  const ratio = more ? ours / theirs : theirs / ours;
  return Number.isFinite(ratio) ? ratio : null;
}
