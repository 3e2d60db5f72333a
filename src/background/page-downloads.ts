import type { CaptureId } from '../lab/ids.ts';
import { runInPage } from '../platform/scripts.ts';
import type { PortalSender } from './sender.ts';

/** The event by which a document's hook hands a file over, by document and capture; a name no page can guess. */
const armed = new Map<string, string>();

/**
 * Puts a one-shot hook into the page's own world, for the download that is the current step; answered with the name
 * of the event it will dispatch on the document. It takes itself out once it has caught a file, when the step is over
 * or with the page.
 */
export async function armDownload(capture: CaptureId, sender: PortalSender): Promise<string | undefined> {
  const key = `${sender.source}:${capture}`;
  const known = armed.get(key);
  if (known) return known;
  const event = `crosswalk-${crypto.randomUUID()}`;
  armed.set(key, event);
  if (await runInPage(sender, catchBlob, event)) return event;
  armed.delete(key);
  return undefined;
}

/** Runs in the page's world and is sent there as text, so it may use nothing from outside itself. */
function catchBlob(event: string): void {
  const original = URL.createObjectURL;
  const restore = () => {
    if (URL.createObjectURL === hook) URL.createObjectURL = original;
    document.removeEventListener(`${event}-end`, restore);
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
    if (object instanceof Blob) void handOver(object);
    return original.call(URL, object);
  };
  URL.createObjectURL = hook;
  document.addEventListener(`${event}-end`, restore);
}
