import { type TroubleKind, troubleMessage, troubleOf, troubleStored } from '../platform/storage-trouble.ts';

/** Something could not be written; what was written before still stands. */
export class StorageTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, options: ErrorOptions) {
    super(troubleMessage(kind), options);
    this.kind = kind;
  }
}

/** Whether the panel has been told of trouble; not known to a worker that has just woken. */
let isTold: boolean | undefined;
let overs: (() => void)[] = [];

/** Writes to local storage. Rejects with `StorageTrouble` where that fails, and sees to it that the panel says so until it works again. */
export async function written(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    await sayTrouble(troubleOf(error), error);
  }
  if (isTold === false) return;
  const wasTold = isTold ?? (await troubleStored.get()) !== undefined;
  isTold = false;
  if (!wasTold) return;
  await troubleStored.remove();
  for (const over of overs) over();
}

/** Sees to it that the panel says what could not be written, and why; always rejects. */
export async function sayTrouble(kind: TroubleKind, cause: unknown): Promise<never> {
  isTold = true;
  await troubleStored.set({ kind, at: Date.now() }).catch(() => undefined);
  throw new StorageTrouble(kind, { cause });
}

/** Calls back whenever writing works again after it did not. */
export function onTroubleOver(over: () => void): void {
  overs = [...overs, over];
}
