import { runInPage } from '../platform/scripts.ts';
import type { PortalSender } from './sender.ts';

/**
 * Puts a hook into the page's own world, for the download that is the current step; answered with the name of the
 * event it will dispatch on the document, which no page can guess. The guide in the document says which hook it has
 * and ends it by an event when the step is over: nothing is remembered here, so a worker that dies leaves no hook behind.
 */
export async function armDownload(sender: PortalSender): Promise<string | undefined> {
  const event = `crosswalk-${crypto.randomUUID()}`;
  return (await runInPage(sender, catchBlob, event)) ? event : undefined;
}

/** Runs in the page's world and is sent there as text, so it may use nothing from outside itself. */
function catchBlob(event: string): void {
  const slot = Symbol.for('crosswalk.hook');
  // One whose event name got lost, with a worker that died before it answered or a guide that could not end it.
  (URL.createObjectURL as { [slot]?: () => void })[slot]?.();
  const original = URL.createObjectURL;
  let isOver = false;
  const end = () => {
    // The page may hold the hook, or have patched over it: then it can't be taken out, and only passes on.
    isOver = true;
    if (URL.createObjectURL === hook) URL.createObjectURL = original;
    document.removeEventListener(`${event}-end`, end);
  };
  const handOver = async (blob: Blob) => {
    if (blob.size === 0 || blob.size > 1_048_576) return;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    if (!text.includes('EntityDescriptor')) return;
    document.dispatchEvent(new CustomEvent(event, { detail: btoa(text) }));
  };
  const hook: typeof URL.createObjectURL = (object) => {
    if (!isOver && object instanceof Blob) void handOver(object);
    return original.call(URL, object);
  };
  Object.defineProperty(hook, slot, { value: end });
  URL.createObjectURL = hook;
  document.addEventListener(`${event}-end`, end);
}
