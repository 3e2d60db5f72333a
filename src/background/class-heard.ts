import { type Channel, openFrom } from '../core/class/channel.ts';
import { idOfKey } from '../core/class/identity.ts';
import type { Joined } from '../core/class/membership.ts';
import type { Messages } from '../core/class/messages.ts';
import { readTopic } from '../core/class/topics.ts';
import { publishReport, reportChanged } from './class-report.ts';
import { changeJoined, changeMembership } from './class-store.ts';

/** What an instructor says to participants. */
type Said = 'room' | 'note' | 'noteTo' | 'helpTo';

/**
 * Takes in what came on the line of a seat: only what is sealed for the class, signed by its instructor, meant for this
 * participant or for all, and newer than what was heard before. All else has no effect.
 */
export async function hearFromClass(
  channel: Channel,
  { key, identity }: Joined,
  { topic, payload }: { readonly topic: string; readonly payload: Uint8Array },
): Promise<void> {
  const { invite } = channel;
  const place = readTopic(topic, invite.id);
  if (!place || !isSaid(place.kind) || (place.id !== undefined && place.id !== identity.id)) return;
  const opened = await openFrom(channel, place.kind, topic, payload);
  if (!opened.ok || opened.by !== (await idOfKey(invite.instructor))) return;
  let isNews = false;
  const { joined } = await changeJoined(key, (now) => {
    isNews = opened.value.sequence > (now[place.kind as Said]?.sequence ?? -1);
    return isNews ? { [place.kind]: opened.value } : {};
  });
  if (isNews && joined) await followUp(place.kind, joined);
}

async function followUp(kind: Said, { room, helpTo }: Joined): Promise<void> {
  if (kind === 'room' && !room?.isPaused) publishReport();
  if (kind === 'helpTo' && helpTo) await takeHandDown(helpTo);
}

/** A hand for which all is settled goes down by itself. One that was raised again since stays up. */
async function takeHandDown({ is, about }: Messages['helpTo']): Promise<void> {
  if (is !== 'settled') return;
  await changeMembership((now) => {
    if (now.help?.since !== about) return now;
    const { help: _, ...rest } = now;
    return rest;
  });
  await reportChanged();
}

function isSaid(kind: string): kind is Said {
  return kind === 'room' || kind === 'note' || kind === 'noteTo' || kind === 'helpTo';
}
