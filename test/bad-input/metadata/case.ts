import type { ProblemCode } from '../../../src/core/problem.ts';
import type { BadFile } from './cases.ts';

type Content = string | Uint8Array | readonly number[];

function bytesOf(content: Content): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return Uint8Array.from(content);
}

/** Where Azure's metadata is due. */
export function azure(name: string, says: ProblemCode, content: Content): BadFile {
  return { name, says, input: bytesOf(content), as: 'azure-metadata' };
}

/** The same, of a file that is kept with a doubt. */
export function doubted(name: string, says: ProblemCode, content: Content): BadFile {
  return { ...azure(name, says, content), kept: true };
}

/** Where AWS's metadata is due. */
export function aws(name: string, says: ProblemCode, content: Content): BadFile {
  return { name, says, input: bytesOf(content), as: 'aws-metadata' };
}
