import { asSeen } from '../core/plain-text.ts';
import { brokenStrings as strings } from './strings/broken.ts';

/** What an error says, in one line: it may quote what came from a stranger's file. */
export function sayError(error: unknown): string {
  const said = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const line = asSeen(said.slice(0, 1_000)).replace(/\.$/, '');
  if (line === '') return strings.unknown;
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
