import { decoyControl, decoyText } from './decoy.ts';
import { hiddenDuplicate } from './hidden-duplicate.ts';
import { late, rerender } from './later.ts';
import type { Kind, Mutate } from './mutation.ts';
import { rehash, renameClasses } from './rehash.ts';
import { reorder } from './reorder.ts';
import { rewordAround, rewordForm, rewordWords } from './reword.ts';
import { frame, framesBeside, shadow } from './roots.ts';
import { splitText } from './split-text.ts';
import { ambiguous, covered, remove } from './untellable.ts';
import { unwrap, wrap } from './wrappers.ts';

/** Every mutation by its kind. */
export const mutations: { readonly [kind in Kind]: Mutate } = {
  'reword-form': rewordForm,
  'reword-words': rewordWords,
  'reword-around': rewordAround,
  'split-text': splitText,
  reorder,
  'decoy-text': decoyText,
  'decoy-control': decoyControl,
  'hidden-duplicate': hiddenDuplicate,
  unwrap,
  wrap,
  rehash,
  'rename-classes': renameClasses,
  shadow,
  frame,
  'frames-beside': framesBeside,
  late,
  rerender,
  remove,
  ambiguous,
  covered,
};
