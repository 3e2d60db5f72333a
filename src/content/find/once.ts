/** What is kept until a look ends. */
const memories: Map<object, unknown>[] = [];
let looking = false;

/** Whether a look runs. */
export function isLooking(): boolean {
  return looking;
}

/** Runs a look. While it runs nothing in the document changes. */
export function asOneLook<T>(look: () => T): T {
  if (looking) return look();
  looking = true;
  try {
    return look();
  } finally {
    looking = false;
    for (const memory of memories) memory.clear();
  }
}

/** Has something worked out once for each key in a look; anew every time between looks. */
export function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const memory = new Map<Key, Value>();
  memories.push(memory);
  return (key) => {
    if (!looking) return work(key);
    const known = memory.get(key);
    if (known !== undefined || memory.has(key)) return known as Value;
    const made = work(key);
    memory.set(key, made);
    return made;
  };
}
