import type { Answers, Envelope, FromPortal, PortalAnswers, ToGuide, ToMend, ToPortal } from '../protocol.ts';

/** The part of the extension's API a content script needs; the polyfill would be most of its size. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: Envelope): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}
type Listener = (message: ToPortal[keyof ToPortal], sender: unknown, answer: (value: unknown) => void) => true | undefined;

const runtime = (
  (globalThis as { browser?: { runtime: Runtime } }).browser ?? (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
).runtime;

/** Whether the extension has been updated or removed, so that this script is an orphan and must go. */
export function isOrphan(): boolean {
  try {
    return runtime.id === undefined;
  } catch {
    return true;
  }
}

/** How long the background may take to answer. The slowest answers are fills, which wait for the page. In milliseconds. */
const patience = 20_000;

/** Sends a message to the background; once more if the worker was put to sleep while it worked. */
export async function send<K extends keyof FromPortal & keyof Answers>(type: K, body: FromPortal[K]): Promise<Answers[K]> {
  try {
    return await answered<Answers[K]>({ type, body });
  } catch (error) {
    if (isOrphan()) throw error;
    return answered<Answers[K]>({ type, body });
  }
}

/** The answer, or an error if it doesn't come: a browser that loses a message says nothing, or gives `undefined`, which no answer is. */
function answered<T>(message: Envelope): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The background does not answer')), patience);
    runtime
      .sendMessage(message)
      .then(
        (answer) => (answer === undefined ? reject(new Error('The background did not answer')) : resolve(answer as T)),
        reject,
      )
      .finally(() => clearTimeout(late));
  });
}

type Handlers<To> = { [K in keyof To & keyof PortalAnswers]: (message: To[K]) => Promise<PortalAnswers[K]> | undefined };

/** Answers the background's messages. A handler that returns nothing leaves the message to the other frames. */
export function listen(handlers: Handlers<ToGuide> | Handlers<ToMend>, signal: AbortSignal): void {
  const listener: Listener = (message, _sender, answer) => {
    const handle = (handlers as Partial<Handlers<ToPortal>>)[message.kind] as
      | ((message: unknown) => Promise<unknown> | undefined)
      | undefined;
    const result = handle?.(message);
    if (!result) return undefined;
    void result.then(answer);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
}
