import type { Awaited } from '../core/advise.ts';
import type { CaptureId } from '../lab/ids.ts';
import type { Shown } from '../protocol.ts';
import { cardStrings } from '../ui/strings.ts';
import type { Look } from './look.ts';
import { send } from './port.ts';
import { accountTail, readValue } from './read-value.ts';

/** How long after the person's press a download may still come. In milliseconds. */
const patience = 15_000;
/** How long the file itself is waited for before the address on the page is tried. In milliseconds. */
const fallbackAfter = 2_500;
/** No metadata file is larger. In bytes. */
const sizeLimit = 1_048_576;

/**
 * Sees the file that the current step downloads, in the order of what is surest: the blob as the page makes it (a
 * hook in the page's world hands it over), the link fetched again, the address shown on the page. The person's press
 * on the page's own Download starts it; what comes is checked like anything from outside.
 */
export class Downloads {
  readonly #say: (text: string) => void;
  readonly #signal: AbortSignal;
  #awaited: (Awaited & { readonly look: Look }) | undefined;
  #hook: string | undefined;
  #listening: AbortController | undefined;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #taken = false;
  #taking: Promise<void> = Promise.resolve();

  constructor(say: (text: string) => void, signal: AbortSignal) {
    this.#say = say;
    this.#signal = signal;
    addEventListener('click', (event) => this.#pressed(event), { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.#listenTo(undefined));
  }

  /** The event of the hook in the page's world, where there is one. */
  get hook(): string | undefined {
    return this.#hook;
  }

  /** Takes from the advice what is to be downloaded now, and by which event the hook will hand it over. */
  expect({ advice, downloadEvent }: Shown, look: Look | undefined): void {
    const { awaits } = advice;
    this.#awaited = awaits && look?.elements.has(awaits.target) ? { ...awaits, look } : undefined;
    this.#listenTo(downloadEvent);
  }

  #listenTo(hook: string | undefined): void {
    if (hook === this.#hook) return;
    this.#listening?.abort();
    if (this.#hook) endHook(this.#hook);
    this.#hook = hook;
    if (!hook) return;
    // The answer came after this guide had ended.
    if (this.#signal.aborted) {
      endHook(hook);
      return;
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener(hook, (caught) => this.#caught((caught as CustomEvent).detail), { signal });
  }

  #pressed(event: Event): void {
    const awaited = this.#awaited;
    const pressed = awaited?.look.elements.get(awaited.target)?.element;
    const node = event.composedPath()[0];
    if (!event.isTrusted || !awaited || !pressed || !(node instanceof Node) || !pressed.contains(node)) return;
    this.#pressedAt = performance.now();
    this.#taken = false;
    const link = pressed.closest('a[href]')?.getAttribute('href');
    // A link to the page itself, as `#` is, stands for a button; what it shows is no file.
    if (link && withoutHash(new URL(link, location.href)) !== withoutHash(new URL(location.href)))
      void this.#fetchLink(new URL(link, location.href).href, awaited.capture);
    setTimeout(() => this.#takeAddress(awaited), fallbackAfter);
  }

  #caught(detail: unknown): void {
    const awaited = this.#awaited;
    if (typeof detail !== 'string' || !awaited || performance.now() - this.#pressedAt > patience) return;
    void this.#take(awaited.capture, detail, 'download');
  }

  async #fetchLink(address: string, capture: CaptureId): Promise<void> {
    if (!/^(https|data):/.test(address)) return;
    try {
      const answer = await fetch(address);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.ok && bytes.length <= sizeLimit) await this.#take(capture, base64(bytes), 'download');
    } catch {
      // The page's rules may forbid it; the other ways remain.
    }
  }

  #takeAddress({ capture, look, address: target }: Awaited & { readonly look: Look }): void {
    if (this.#taken) return;
    const address = target && readValue(look, target);
    if (address) void this.#take(capture, address, 'url');
  }

  /** One way after the other, so that a way that brought the wrong thing doesn't stop the next. */
  #take(capture: CaptureId, value: string, via: 'download' | 'url'): Promise<void> {
    this.#taking = this.#taking.then(() => this.#offer(capture, value, via)).catch(() => undefined);
    return this.#taking;
  }

  async #offer(capture: CaptureId, value: string, via: 'download' | 'url'): Promise<void> {
    if (this.#taken) return;
    const account = accountTail();
    const kept = await send('captured', { id: crypto.randomUUID(), capture, value, via, ...(account ? { account } : {}) });
    this.#taken = kept.kept;
    this.#say(kept.kept ? cardStrings.kept : kept.say);
  }
}

/** Another event, sent the other way, makes the hook take itself out of the page. */
function endHook(hook: string): void {
  document.dispatchEvent(new CustomEvent(`${hook}-end`));
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
