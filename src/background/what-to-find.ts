import type { Progress } from '../core/progress.ts';
import type { WhatToFind } from '../core/what-to-find.ts';
import { editions, type Portal } from '../lab/model.ts';
import { littleWords, synonyms } from '../lab/synonyms.ts';
import { runContentFile } from '../platform/scripts.ts';
import { tell } from '../platform/tabs.ts';
import type { Answers, FromPortal, ToPortal } from '../protocol.ts';
import { packsInUse } from './packs.ts';
import { currentProgress } from './progress-store.ts';
import type { PortalSender } from './sender.ts';
import { allSeen } from './sightings.ts';

/** What a guide is to look for on a portal. */
export async function whatToFind(portal: Portal): Promise<WhatToFind> {
  const { version, pages } = await packsInUse();
  const own = Object.fromEntries(Object.entries(pages).filter(([id]) => id.startsWith(`${portal}/`)));
  const words = { synonyms, littleWords };
  return { version, pages: own, editions: editions[portal], ...words, names: placeholders(await currentProgress()) };
}

/** What `{group}` and the like stand for. In a wording `*` stands for any words; in a name it must not. */
export function placeholders({ names, region }: Progress): WhatToFind['names'] {
  const literal = (name: string) => name.replaceAll('*', '').trim();
  return {
    group: literal(names.group),
    permissionSet: literal(names.permissionSet),
    application: literal(names.application),
    ...(region ? { region } : {}),
  };
}

/** Brings the guide into a frame that has come into sight. */
export async function enter(sender: PortalSender): Promise<Answers['enter']> {
  return { brought: await runContentFile(sender, 'guide.js') };
}

/** Has the person point at a target, in whichever frame of the tab it is. */
export async function pointAt({ target }: FromPortal['point-at'], sender: PortalSender): Promise<void> {
  for (const document of await inSameTab(sender)) {
    if (!(await runContentFile(document, 'mend.js'))) continue;
    tell(document, { kind: 'pick', target } satisfies ToPortal['pick']);
  }
}

/** One frame has what was to be pointed at, or the person has had enough: the others need not go on. */
export async function endPicking(sender: PortalSender): Promise<void> {
  for (const document of await inSameTab(sender))
    if (document.source !== sender.source) tell(document, { kind: 'end-pick' } satisfies ToPortal['end-pick']);
}

async function inSameTab(sender: PortalSender): Promise<PortalSender[]> {
  const others = (await allSeen()).map((seen) => seen.sender).filter((other) => other.tabId === sender.tabId);
  return [sender, ...others.filter((other) => other.source !== sender.source)];
}
