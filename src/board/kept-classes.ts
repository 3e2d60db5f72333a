import type { ClassKeys } from '../core/class/invite.ts';
import { removeBoardOf } from '../platform/stored-boards.ts';
import { classesKept, type KeptClass, openClassKept } from '../platform/stored-classes.ts';

/** The board of cards alone: it has neither keys nor a broker. */
export const cardsOnly: KeptClass = { id: 'cards', name: '', at: 0, settings: {} };

/** The classes this browser keeps, the newest first, and which of them is open. */
export async function readClasses(): Promise<{ readonly classes: readonly KeptClass[]; readonly open: KeptClass | undefined }> {
  const [classes = [], openId] = await Promise.all([classesKept.get(), openClassKept.get()]);
  const open = openId === cardsOnly.id ? cardsOnly : classes.find((kept) => kept?.id === openId);
  return { classes, open };
}

/** Keeps a class, and which class is open. One that is known already stays as it is. */
export async function openClass(kept: KeptClass): Promise<void> {
  const classes = (await classesKept.get()) ?? [];
  if (kept.id !== cardsOnly.id && !classes.some(({ id }) => id === kept.id)) await classesKept.set([kept, ...classes]);
  await openClassKept.set(kept.id);
}

/** Shows no class when the page is opened next; everything stays. */
export async function closeClass(): Promise<void> {
  await openClassKept.remove();
}

/** Forgets a class: its keys and its rows. */
export async function removeClass(classId: string): Promise<void> {
  const classes = (await classesKept.get()) ?? [];
  await classesKept.set(classes.filter(({ id }) => id !== classId));
  if ((await openClassKept.get()) === classId) await openClassKept.remove();
  await removeBoardOf(classId);
}

/** Forgets all classes and their keys; rows are forgotten before. */
export async function forgetClasses(): Promise<void> {
  await openClassKept.remove();
  await classesKept.remove();
}

/** A class whose keys came from another instructor: what is offered to participants its room will say. */
export function classOf(keys: ClassKeys, at: number): KeptClass {
  return { id: keys.id, name: keys.name, at, keys, settings: {} };
}
