import { send } from '../backend.ts';
import type { ApplicationView, Editions, FrameView } from '../contract.ts';
import { element } from '../elements.ts';
import type { FrameBlade, FrameMessage, PortalMessage } from '../frame-messages.ts';

export interface FrameHostOptions {
  readonly application: Pick<ApplicationView, 'objectId' | 'appId' | 'name'>;
  readonly first: FrameBlade;
  readonly editions: Editions;
  /** What people are likely to open from a blade: it is drawn ahead, out of sight. */
  likelyNext(blade: FrameBlade): FrameBlade;
  /** Opens a blade that is no frame's in the edition it is shown in; false: it is a frame's. */
  openElsewhere(blade: FrameBlade): boolean;
  navigate(item: 'Users' | 'Overview'): void;
  notify(notification: { readonly title: string; readonly text: string; readonly failed: boolean }): void;
}

interface Frame {
  readonly iframe: HTMLIFrameElement;
  readonly origin: string;
  isReady: boolean;
}

/** Shows blades in frames of another site: one to be seen, and one hidden that the next blade is drawn in ahead. */
export class FrameHost {
  readonly #options: FrameHostOptions;
  #container: HTMLElement | undefined;
  #active: Frame | undefined;
  #ahead: Frame | undefined;
  #blade: FrameBlade;
  #number: 1 | 2 = 1;
  /** What is still on its way for an earlier turn is not to be shown any more. */
  #turn = 0;

  constructor(options: FrameHostOptions) {
    this.#options = options;
    this.#blade = options.first;
  }

  async attach(container: HTMLElement): Promise<void> {
    this.#container = container;
    const turn = ++this.#turn;
    addEventListener('message', this.#receive);
    const first = await this.#load(this.#blade);
    if (turn !== this.#turn) return first.iframe.remove();
    first.iframe.classList.add('fxs-reactview-frame-active');
    this.#active = first;
    this.#tell(first);
    await this.#loadAhead();
  }

  /** Loads again what `detach` has taken away. */
  resume(): void {
    if (this.#container && !this.#active) void this.attach(this.#container);
  }

  detach(): void {
    this.#turn++;
    removeEventListener('message', this.#receive);
    this.#container?.replaceChildren();
    this.#active = undefined;
    this.#ahead = undefined;
  }

  readonly #receive = (event: MessageEvent): void => {
    const frame = [this.#active, this.#ahead].find((one) => one?.iframe.contentWindow === event.source);
    if (!frame || event.origin !== frame.origin) return;
    const message = event.data as FrameMessage;
    if (message.kind === 'ready') {
      frame.isReady = true;
      this.#tell(frame);
    } else if (frame !== this.#active) return;
    else if (message.kind === 'open') void (this.#options.openElsewhere(message.blade) || this.#open(message.blade));
    else if (message.kind === 'navigate') this.#options.navigate(message.item);
    else this.#options.notify(message);
  };

  /** Turns the frame loaded ahead into the one to be seen. */
  async #open(blade: FrameBlade): Promise<void> {
    this.#blade = blade;
    const turn = ++this.#turn;
    const next = this.#ahead ?? (await this.#load(blade));
    if (turn !== this.#turn) return next.iframe.remove();
    next.iframe.name = `${blade}.ReactView`;
    next.iframe.classList.add('fxs-reactview-frame-active');
    next.iframe.title = blade;
    this.#active?.iframe.remove();
    this.#active = next;
    this.#ahead = undefined;
    this.#tell(next);
    await this.#loadAhead();
  }

  async #loadAhead(): Promise<void> {
    const turn = this.#turn;
    const ahead = await this.#load(this.#options.likelyNext(this.#blade));
    if (turn !== this.#turn) return ahead.iframe.remove();
    this.#ahead = ahead;
    if (ahead.isReady) this.#tell(ahead);
  }

  async #load(blade: FrameBlade): Promise<Frame> {
    const number = this.#number;
    this.#number = number === 1 ? 2 : 1;
    const { url } = await send<FrameView>(`/applications/${this.#options.application.objectId}/frames`, { number });
    const iframe = element('iframe', {
      class: 'fxs-reactview-frame',
      name: `${blade}.ReactView`,
      title: blade,
      src: url,
      allow: 'clipboard-write',
    });
    const frame = { iframe, origin: new URL(url).origin, isReady: false };
    this.#container?.append(iframe);
    return frame;
  }

  #tell(frame: Frame): void {
    if (!frame.isReady) return;
    const { application, editions } = this.#options;
    const { objectId, appId, name } = application;
    const blade = frame === this.#active ? this.#blade : this.#options.likelyNext(this.#blade);
    const message: PortalMessage = { kind: 'show', blade, application: { objectId, appId, name }, editions };
    frame.iframe.contentWindow?.postMessage(message, frame.origin);
  }
}
