/** The largest sealed message that is read, in bytes: a room with the largest lab pack. */
export const messageLimit = 350_000;
