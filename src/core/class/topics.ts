/**
 * The topics of a class, the same on every broker. A participant, whose client id at the broker is the id of their
 * key, writes below `p/<id>` and reads `all` and `to/<id>`; an instructor writes and reads everything.
 */
export const topics = {
  /** Everything of a class. */
  everything: (classId: string) => `crosswalk/${classId}/#`,
  /** Retained: a participant's report. Empty once they have left. */
  state: (classId: string, id: string) => `crosswalk/${classId}/p/${id}/state`,
  /** Retained, and the last will: whether a participant is connected. Empty once they have left. */
  presence: (classId: string, id: string) => `crosswalk/${classId}/p/${id}/presence`,
  /** Retained: the class as its instructor has set it up. */
  room: (classId: string) => `crosswalk/${classId}/all/room`,
  /** Retained: the announcement to all. */
  note: (classId: string) => `crosswalk/${classId}/all/note`,
  everythingForAll: (classId: string) => `crosswalk/${classId}/all/#`,
  /** Retained: an announcement to one. */
  noteTo: (classId: string, id: string) => `crosswalk/${classId}/to/${id}/note`,
  /** Retained: who is on their way to somebody who raised a hand. */
  helpTo: (classId: string, id: string) => `crosswalk/${classId}/to/${id}/help`,
  everythingTo: (classId: string, id: string) => `crosswalk/${classId}/to/${id}/#`,
} as const;

export type TopicKind = 'state' | 'presence' | 'room' | 'note' | 'noteTo' | 'helpTo';

/** What a topic of a class is for, and whose it is; `undefined` for any other. */
export function readTopic(topic: string, classId: string): { readonly kind: TopicKind; readonly id?: string } | undefined {
  const [root, name, who, ...rest] = topic.split('/');
  if (root !== 'crosswalk' || name !== classId) return undefined;
  if (who === 'all' && rest.length === 1 && (rest[0] === 'room' || rest[0] === 'note')) return { kind: rest[0] };
  const [id = '', what] = rest;
  if (rest.length !== 2 || !/^[0-9a-f]{22}$/.test(id)) return undefined;
  if (who === 'p' && (what === 'state' || what === 'presence')) return { kind: what, id };
  if (who === 'to' && what === 'note') return { kind: 'noteTo', id };
  if (who === 'to' && what === 'help') return { kind: 'helpTo', id };
  return undefined;
}
