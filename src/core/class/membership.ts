import type { Identity } from './identity.ts';
import type { Invite } from './invite.ts';
import type { Messages } from './messages.ts';
import type { Attendee, Help } from './report.ts';

/** How the line to the class's broker stands. `waiting`: it will be tried again; `refused`: the broker knows no such class. */
export type LinkState = 'connecting' | 'open' | 'waiting' | 'refused';

/** What this browser keeps of cards and classes. Written by the background alone, where no page can reach it. */
export interface Membership {
  /** How the participant wants to be called. */
  readonly attendee?: Attendee;
  /** The hand they have raised. */
  readonly help?: Help;
  readonly joined?: Joined;
  /** Classes that were left, and whose brokers may still hold something. */
  readonly left?: readonly Left[];
  /** What an earlier Crosswalk kept where pages could write. No broker is asked before the person has said that it is theirs. */
  readonly unconfirmed?: readonly Unconfirmed[];
  /** Whether what an earlier version kept elsewhere is still to be taken over, or was. */
  readonly earlier?: 'due' | 'done';
}

/**
 * One joining of one class. It has a line and an identity of its own: a class of the same id, another broker or a later
 * joining never shares them, and nobody can tell by them that it is the same participant.
 */
export interface Seat {
  /** 32 hexadecimal digits by chance; names the line. */
  readonly key: string;
  readonly invite: Invite;
  readonly identity: Identity;
  /** When it was joined, or left; milliseconds since 1970. */
  readonly at: number;
}

export interface Joined extends Seat {
  readonly link: LinkState;
  /** Since when the line stands so. */
  readonly since: number;
  /** The newest change has not yet been taken by the broker. */
  readonly isPending: boolean;
  /** What the instructor has said: of each the newest. */
  readonly room?: Messages['room'];
  readonly note?: Messages['note'];
  readonly noteTo?: Messages['noteTo'];
  readonly helpTo?: Messages['helpTo'];
}

export interface Left extends Seat {
  /** Since when erasing is tried by itself. */
  readonly since: number;
  /** Why it did not work the last time. */
  readonly trouble?: 'unreachable' | 'refused';
  /** It is no longer tried by itself: the person decides. */
  readonly hasFailed?: true;
}

export interface Unconfirmed extends Seat {
  readonly wasLeft: boolean;
}

/** A new joining of a class. */
export function seatFor(invite: Invite, identity: Identity, at: number): Seat {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key, invite, identity, at };
}

/** Whether two invites are to the same class at the same broker. */
export function isSameClass(one: Invite, other: Invite): boolean {
  return one.id === other.id && one.secret === other.secret && one.broker === other.broker;
}

/** A seat that is given up, to be erased at its broker. */
export function leftOf({ key, invite, identity }: Seat, at: number): Left {
  return { key, invite, identity, at, since: at };
}

type PublicInvite = Pick<Invite, 'id' | 'name' | 'broker'>;
type Shown<S extends Seat> = Omit<S, 'invite' | 'identity'> & { readonly invite: PublicInvite };

/** What the panel is shown of a membership: no key, and nothing from which one could be made. */
export interface ClassView extends Pick<Membership, 'attendee' | 'help'> {
  readonly joined?: Shown<Joined>;
  readonly left: readonly Shown<Left>[];
  readonly unconfirmed: readonly Shown<Unconfirmed>[];
}

export function viewOf({ attendee, help, joined, left = [], unconfirmed = [] }: Membership): ClassView {
  return {
    ...(attendee ? { attendee } : {}),
    ...(help ? { help } : {}),
    ...(joined ? { joined: shown(joined) } : {}),
    left: left.map(shown),
    unconfirmed: unconfirmed.map(shown),
  };
}

function shown<S extends Seat>({ identity: _, ...seat }: S): Shown<S> {
  const { id, name, broker } = seat.invite;
  return { ...seat, invite: { id, name, broker } } as unknown as Shown<S>;
}
