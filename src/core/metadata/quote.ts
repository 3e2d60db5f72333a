import { asSeen } from '../plain-text.ts';

/** Something out of a stranger's file, fit to be shown inside a sentence: in one line, nothing hidden, not long. */
export function quote(text: string, limit = 120): string {
  // Cut first: what comes in may be hundreds of thousands of characters long.
  const plain = asSeen(text.slice(0, limit * 4));
  return plain.length > limit ? `${plain.slice(0, limit - 1)}…` : plain;
}

/** The name of a file without folders and disguises: `../../x\u202Elmx.exe` shows as `xlmx.exe`. */
export function plainFileName(name: string): string {
  return quote(name.split(/[\\/]/).at(-1) ?? '', 100);
}
