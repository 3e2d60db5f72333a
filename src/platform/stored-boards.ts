/**
 * The rows of each class, by its id. They stand in a database of their own: 160 people fill half a megabyte, and must
 * not take the room that the person's own progress needs in the extension's storage. What changed
 * is written behind what was there, so that keeping a change costs as much as the change, not as much as the class.
 */
const database = 'crosswalk-boards';
/** What is not of one person, by the class's id; the numbers, by the class's id and `numbers`; what was set aside, by the class's id, `aside` and when. */
const boards = 'boards';
/** Lists of people by the class's id and a number; of one person the last holds. */
const people = 'people';

/** So many people are written at once, so that nothing else waits long. */
const slice = 512;

/** What is new of a class's board. */
export interface Changes {
  /** All that is not of one person. */
  readonly head: object;
  /** By their ids; `undefined` where nothing is known of them any more. */
  readonly people: ReadonlyMap<string, object | undefined>;
  /** Left out where they are as before. */
  readonly numbers?: readonly string[];
  /** What was kept before goes. */
  readonly isWhole: boolean;
}

/** Somebody of whom nothing is known any more. */
interface Gone {
  readonly id: string;
  readonly isGone: true;
}

/**
 * What was kept of a class's board, as `{ board, numbers, written }`, the last how many people stand in all lists
 * together; `undefined` where nothing was.
 */
export function readBoardOf(classId: string): Promise<unknown> {
  return inStores('readonly', async (heads, persons) => {
    const found = [heads.get(classId), heads.get([classId, 'numbers']), persons.getAll(allOf(classId))] as const;
    const [head, numbers, lists] = await Promise.all(found.map(answered));
    if (head === undefined) return undefined;
    const written = (lists as readonly unknown[]).flat();
    return { board: { ...(head as object), people: lastOf(written) }, numbers, written: written.length };
  });
}

/** Keeps what is new of a class's board: all of it, or nothing. Rejects where the browser has no room left. */
export async function writeBoardOf(classId: string, changes: Changes): Promise<void> {
  await inStores('readwrite', async (heads, persons) => {
    if (changes.isWhole) persons.delete(allOf(classId));
    heads.put(changes.head, classId);
    if (changes.numbers) heads.put(changes.numbers, [classId, 'numbers']);
    const all = Array.from(changes.people, ([id, person]): object => person ?? ({ id, isGone: true } satisfies Gone));
    const last = (await answered(persons.openKeyCursor(allOf(classId), 'prev'))) as IDBCursor | null;
    let place = Array.isArray(last?.key) && typeof last.key[1] === 'number' ? last.key[1] : 0;
    for (let from = 0; from < all.length; from += slice) {
      const put = persons.put(all.slice(from, from + slice), [classId, ++place]);
      if (from + slice < all.length) await answered(put);
    }
  });
}

export async function removeBoardOf(classId: string): Promise<void> {
  await inStores('readwrite', async (heads, persons) => {
    heads.delete(classId);
    heads.delete([classId, 'numbers']);
    heads.delete(asidesOf(classId));
    persons.delete(allOf(classId));
  });
}

/** What was kept of a class's board and could not be read, as it was, before it made room for what can. */
export interface BoardAside {
  /** When it was set aside, milliseconds since 1970. */
  readonly at: number;
  readonly board: unknown;
}

/** Sets a board aside that this version can't read, or not all of. Rejects where the browser has no room left. */
export async function setBoardAside(classId: string, aside: BoardAside): Promise<void> {
  await inStores('readwrite', async (heads) => void heads.put(aside, [classId, 'aside', aside.at]));
}

export function readBoardAsides(classId: string): Promise<readonly BoardAside[]> {
  return inStores('readonly', async (heads) => (await answered(heads.getAll(asidesOf(classId)))) as readonly BoardAside[]);
}

export async function dropBoardAsides(classId: string): Promise<void> {
  await inStores('readwrite', async (heads) => void heads.delete(asidesOf(classId)));
}

function asidesOf(classId: string): IDBKeyRange {
  return IDBKeyRange.bound([classId, 'aside'], [classId, 'aside', []]);
}

/** Lists come after all text. */
function allOf(classId: string): IDBKeyRange {
  return IDBKeyRange.bound([classId], [classId, []]);
}

async function inStores<T>(
  mode: IDBTransactionMode,
  act: (heads: IDBObjectStore, persons: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opened = await open();
  try {
    const transaction = opened.transaction([boards, people], mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser gave up writing'));
    });
    const [result] = await Promise.all([act(transaction.objectStore(boards), transaction.objectStore(people)), ended]);
    return result;
  } finally {
    opened.close();
  }
}

function answered(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser gave no answer'));
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      request.result.createObjectStore(people);
      if (oldVersion === 0) request.result.createObjectStore(boards);
      else if (request.transaction) split(request.transaction);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database could not be opened'));
  });
}

/** In the first version a class was one record, people and numbers and all. */
function split(transaction: IDBTransaction): void {
  const [heads, persons] = [transaction.objectStore(boards), transaction.objectStore(people)];
  const walk = heads.openCursor();
  walk.onsuccess = () => {
    const at = walk.result;
    // The numbers come after all classes, and need no splitting.
    if (typeof at?.key !== 'string') return;
    const { board, numbers } = at.value as { readonly board?: { readonly people?: unknown }; readonly numbers?: unknown };
    const { people: ofAll, ...head } = board ?? {};
    if (Array.isArray(ofAll)) persons.put(ofAll, [at.key, 0]);
    heads.put(numbers ?? [], [at.key, 'numbers']);
    at.update(head);
    at.continue();
  };
}

/** Of each person what was written last; what is none stays, for who reads it to count. */
function lastOf(written: readonly unknown[]): unknown[] {
  const found = new Map<unknown, unknown>();
  for (const one of written) {
    const { id = one, isGone = false } = (one ?? {}) as Partial<Gone>;
    if (isGone) found.delete(id);
    else found.set(id, one);
  }
  return Array.from(found.values());
}
