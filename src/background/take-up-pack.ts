import type { Mark, Names } from '../core/progress.ts';
import type { Answers } from '../protocol.ts';
import { addPack } from './packs.ts';
import { currentProgress, take } from './progress-store.ts';

/**
 * Takes a lab pack into use, from a file or from a class, with the names and the Region that it sets.
 *
 * @param id Of the message that asks for it: one that comes twice counts once.
 */
export async function takeUpPack(text: string, id?: string): Promise<Answers['use-pack']> {
  const answer = await addPack(text);
  if (answer.ok) await setUp(answer.pack, id);
  return answer;
}

/** Sets the class's own names and Region, where a pack or an instructor gives some. */
export async function setUp(
  { names = {}, region }: { readonly names?: Partial<Names>; readonly region?: string },
  id: string = crypto.randomUUID(),
): Promise<void> {
  if (Object.keys(names).length > 0) await record(`${id}-names`, { names: { ...(await currentProgress()).names, ...names } });
  if (region) await record(`${id}-region`, { region });
}

async function record(id: string, mark: Mark): Promise<void> {
  await take({ id, at: Date.now(), kind: 'marked', mark });
}
