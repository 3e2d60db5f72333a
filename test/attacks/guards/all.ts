import { againstFiles } from './against-files.ts';
import { againstMetadata } from './against-metadata.ts';
import { againstNames } from './against-names.ts';
import { againstStrangers } from './against-strangers.ts';
import { againstThePage } from './against-the-page.ts';
import type { Guard } from './guard.ts';
import { onTheWay } from './on-the-way.ts';
import { whatIsKept } from './what-is-kept.ts';

/** Every guard that an attack test stands for. */
export const guards: readonly Guard[] = [
  ...againstThePage,
  ...onTheWay,
  ...againstStrangers,
  ...againstFiles,
  ...againstMetadata,
  ...againstNames,
  ...whatIsKept,
];
