import { addressHere } from '../../../src/content/address.ts';
import { Lexicon } from '../../../src/content/find/lexicon.ts';
import { Likeness } from '../../../src/content/find/likeness.ts';
import { standIn } from '../../../src/content/find/visible.ts';
import { type Look, look } from '../../../src/content/look.ts';
import { accountNumber } from '../../../src/content/read-value.ts';
import type { TargetId } from '../../../src/lab/ids.ts';
import { lab } from '../../../src/lab/lab.ts';
import { editions, type FileKind, type Portal } from '../../../src/lab/model.ts';
import { littleWords, synonyms } from '../../../src/lab/synonyms.ts';

/** What the product's content script does in one document when it looks; made anew in every frame, as the browser does. */
export interface Eye {
  see(asked: Asked): Look;
  /** What the overlay goes round for an element. */
  standIn(element: Element): Element;
}

export interface Asked {
  readonly portal: Portal;
  /** What `{group}` and the like stand for, without the account, which each document tells itself. */
  readonly names: { readonly [placeholder: string]: string };
  readonly fileKinds: readonly (readonly [TargetId, FileKind])[];
}

let key = '';
let lexicon = new Lexicon([], {});
const likeness = new Likeness(synonyms, littleWords);

export function see({ portal, names, fileKinds }: Asked): Look {
  const chosen = { ...names, account: accountNumber() };
  const asked = portal + JSON.stringify(chosen);
  if (asked !== key) lexicon = new Lexicon(editions[portal], chosen);
  key = asked;
  return look({
    pages: pages[portal],
    lexicon,
    likeness,
    address: addressHere(),
    fileKinds: new Map(fileKinds),
  });
}

export { standIn };

const pages = { aws: pagesOf('aws'), azure: pagesOf('azure') };

function pagesOf(portal: Portal) {
  return Object.fromEntries(Object.entries(lab.pages).filter(([id]) => id.startsWith(`${portal}/`)));
}
