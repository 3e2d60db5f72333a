import type { Board, BoardRefusal, Taken } from './board.ts';
import { type CardProblem, readCard } from './card.ts';
import { type Channel, openFrom, type Refusal } from './channel.ts';
import { idOfKey } from './identity.ts';
import type { Messages } from './messages.ts';
import { readTopic, type TopicKind } from './topics.ts';

/** What became of a message. `erased`: a topic was emptied, by whomever. */
export type Entered = 'taken' | 'erased' | Refusal | 'too-many' | 'other-topic';

/**
 * The one door to the board for what came from the broker: it is taken when it is sealed for this class, signed for
 * this topic by whom the topic belongs to, of the right shape, and news. Everything else is counted by its reason and
 * changes nothing. Never throws.
 *
 * @param at Now, by the board's clock.
 * @param isRetained Whether the broker had kept it (MQTT's retain flag), so that it may be old.
 */
export async function takeMessage(
  board: Board,
  channel: Channel,
  topic: string,
  payload: Uint8Array,
  at: number,
  isRetained = false,
): Promise<Entered> {
  const place = readTopic(topic, channel.invite.id);
  if (!place) return board.refuse('other-topic');
  if (payload.length === 0) {
    if (place.kind === 'state' && place.id) board.markErased(place.id);
    return 'erased';
  }
  const opened = await openSafely(channel, place.kind, topic, payload);
  if (!opened.ok) return board.refuse(opened.problem);
  if (opened.by !== (await speakerOf(channel, place))) return board.refuse('not-theirs');
  return enter(board, place.kind, place.id ?? '', opened.value, { at, isRetained });
}

async function openSafely(channel: Channel, kind: TopicKind, topic: string, payload: Uint8Array) {
  try {
    return await openFrom(channel, kind, topic, payload);
  } catch {
    return { ok: false, problem: 'malformed' } as const;
  }
}

/** Whose word a topic is: the participant's whose topic it is, else the instructor's. */
async function speakerOf({ invite }: Channel, { kind, id }: { readonly kind: TopicKind; readonly id?: string }) {
  if (kind === 'state' || kind === 'presence') return id;
  return await idOfKey(invite.instructor);
}

type When = { readonly at: number; readonly isRetained: boolean };
const takers: { readonly [K in TopicKind]: (board: Board, id: string, value: Messages[K], when: When) => Taken } = {
  state: (board, id, value, { at, isRetained }) =>
    value.kind === 'left'
      ? board.takeLeft(id, value.sequence)
      : board.takeReport(id, value.report as Parameters<Board['takeReport']>[1], 'live', at, isRetained),
  presence: (board, id, value, { at, isRetained }) => board.takePresence(id, value, at, isRetained),
  room: (board, _, value) => board.takeRoom(value),
  note: (board, _, value) => board.takeNote(value),
  noteTo: (board, id, value) => board.takeNoteTo(id, value),
  helpTo: (board, id, value) => board.takeHelp(id, value),
};

function enter<K extends TopicKind>(board: Board, kind: K, id: string, value: Messages[K], when: When): Taken {
  return takers[kind](board, id, value, when);
}

/** A text that may hold a progress card, and what to call it by: the name of its file, or that it was pasted. */
export interface GivenCard {
  readonly name: string;
  readonly text: string;
}

export type CardResult = { readonly name: string } & (
  | { readonly is: 'taken' | 'stale'; readonly id: string }
  | { readonly is: 'refused'; readonly problem: CardProblem | Extract<BoardRefusal, 'too-many'> }
);

/**
 * Takes several cards at once: each is judged by itself, and one that is refused leaves the others as they are.
 *
 * @param ofClass The mark of the class whose board it is (`cardMarkOf`); none for a board of cards alone.
 */
export async function takeCards(board: Board, cards: readonly GivenCard[], at: number, ofClass?: string): Promise<CardResult[]> {
  const results: CardResult[] = [];
  for (const { name, text } of cards) results.push({ name, ...(await takeCard(board, text, at, ofClass)) });
  return results;
}

type OneResult<T = CardResult> = T extends unknown ? Omit<T, 'name'> : never;

async function takeCard(board: Board, text: string, at: number, ofClass: string | undefined): Promise<OneResult> {
  const read = await readCard(text);
  if (!read.ok) return { is: 'refused', problem: board.refuse(read.problem) };
  const { id, report, madeFor } = read.value;
  // A card is for one board: whoever else came to have it can't hand it in elsewhere.
  if (madeFor !== ofClass) return { is: 'refused', problem: board.refuse(misplaced(madeFor, ofClass)) };
  const taken = board.takeReport(id, report, 'card', at);
  return taken === 'too-many' ? { is: 'refused', problem: taken } : { is: taken, id };
}

function misplaced(madeFor: string | undefined, ofClass: string | undefined): CardProblem {
  if (madeFor === undefined) return 'of-no-class';
  return ofClass === undefined ? 'of-a-class' : 'other-class';
}
