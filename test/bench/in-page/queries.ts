import { wordingsOf } from '../../../src/core/wordings.ts';
import type { Edition, Target } from '../../../src/lab/model.ts';
import { chosen } from '../chosen.ts';

/** One question to a peer. */
export interface Query {
  readonly id: string;
  readonly by: 'role' | 'text' | 'label';
  readonly role: string;
  /** The whole name; a regular expression's source where `isPattern`. */
  readonly name: string;
  readonly isPattern: boolean;
}

/** Only one role and one wording: peers are spared what Crosswalk does besides. */
export function queryFor(id: string, { role, name }: Target, editions: readonly Edition[]): Query[] {
  const newest = editions.at(-1);
  const words = wordingsOf(name, editions).filter((one) => one.editions.some((edition) => edition === newest));
  const wording = words[0]?.wording.replace(/\{(\w+)\}/g, (_, key: string) => (chosen as Record<string, string>)[key] ?? '');
  if (wording === undefined || wording === '*') return [];
  const first = typeof role === 'string' ? role : (role[0] ?? 'button');
  const isPattern = wording.includes('*');
  const source = wording
    .split('*')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');
  return [
    {
      id,
      by: first === 'value' ? 'text' : first === 'file' ? 'label' : 'role',
      role: first,
      name: isPattern ? `^${source}$` : wording,
      isPattern,
    },
  ];
}
