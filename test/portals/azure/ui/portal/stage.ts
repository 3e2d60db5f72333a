import { errorText } from '../backend.ts';
import type { SessionView } from '../contract.ts';
import { ko } from '../knockout/ko.ts';
import type { View } from '../knockout/view.ts';
import { type Route, readRoute, writeRoute } from '../routes.ts';
import type { Blade, Pane, Question } from './blade.ts';
import { Notifications } from './notifications.ts';

/** A blade on the stage: empty until it has loaded. */
export class BladeHost {
  readonly blade = ko.observable<Blade | undefined>();
  readonly error = ko.observable('');
  readonly isHidden = ko.observable(false);
  readonly isLoading = ko.pureComputed(() => this.blade() === undefined && this.error() === '');
}

export interface PaneHost {
  readonly pane: Pane;
  readonly close: () => Promise<void>;
}

/** Which page of the portal a route means. */
export interface Pages {
  /** Where a route really leads, if elsewhere. */
  redirect(route: Route | undefined): Route | undefined;
  open(route: Route | undefined, stage: Stage): Promise<Blade>;
}

/** What blades wait for at least, in milliseconds: nothing in the portal is there at once. */
const leastDelay = 300;
const mostDelay = 600;

/** Everything that is on the portal's screen but its bars: blades, panes, questions and notifications. */
export class Stage {
  readonly session: SessionView;
  /** The Entra admin center rather than the Azure portal. */
  readonly isEntra: boolean;
  readonly notifications = new Notifications();
  readonly blades = ko.observableArray<BladeHost>();
  readonly panes = ko.observableArray<PaneHost>();
  readonly dialog = ko.observable<View | undefined>();
  readonly question = ko.observable<(Question & { answer(value: string): void }) | undefined>();
  readonly #pages: Pages;
  /** Goes up with every blade that is opened, so that a slow one can tell that it comes too late. */
  #turn = 0;

  constructor(pages: Pages, session: SessionView, isEntra: boolean) {
    this.#pages = pages;
    this.session = session;
    this.isEntra = isEntra;
  }

  /** Follows the address from now on. */
  start(): void {
    addEventListener('hashchange', () => void this.#follow());
    void this.#follow();
  }

  /** Going to where one is does nothing: what was typed there stays. */
  navigate(hash: string): void {
    if (location.hash !== hash) location.hash = hash;
  }

  /** Loads the page of the address again. */
  async reload(): Promise<void> {
    await this.#follow();
  }

  /** Opens a blade over the current one; the address stays. */
  async openChild(open: () => Promise<Blade>): Promise<void> {
    await this.#show(open);
  }

  openPane(pane: Pane): PaneHost {
    const host: PaneHost = {
      pane,
      close: async () => {
        if ((await pane.mayClose?.()) !== false) this.closePane(host);
      },
    };
    this.panes.push(host);
    return host;
  }

  closePane(host: PaneHost): void {
    this.panes.remove(host);
    host.pane.closed?.();
  }

  /** Asks a question; the answer is the value of the button pressed. */
  ask(question: Question): Promise<string> {
    return new Promise((resolve) => {
      const answer = (value: string) => {
        this.question(undefined);
        resolve(value);
      };
      this.question({ ...question, answer });
    });
  }

  /** Runs something that may be refused, and tells how it went. Returns whether it went well. */
  async attempt(title: string, done: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      this.notifications.add({ title, text: done, failed: false });
      return true;
    } catch (error) {
      this.notifications.add({ title, text: errorText(error), failed: true });
      return false;
    }
  }

  async #follow(): Promise<void> {
    const route = readRoute(location.hash);
    const target = this.#pages.redirect(route);
    if (target) history.replaceState(null, '', writeRoute(target));
    this.dialog(undefined);
    this.panes.removeAll();
    await this.#show(() => this.#pages.open(target ?? route, this));
  }

  async #show(open: () => Promise<Blade>): Promise<void> {
    const turn = ++this.#turn;
    const host = new BladeHost();
    const previous = this.blades().at(-1);
    for (const other of this.blades()) {
      other.isHidden(true);
      if (other !== previous) other.blade()?.dispose?.();
    }
    // As in the real portal, the blade that was there before stays in the document, out of sight.
    this.blades(previous ? [previous, host] : [host]);
    previous?.blade()?.frame?.detach();
    try {
      const [blade] = await Promise.all([open(), delay(leastDelay + Math.random() * (mostDelay - leastDelay))]);
      if (turn !== this.#turn) return;
      host.blade(blade);
      document.title = `${blade.title} - Microsoft ${this.isEntra ? 'Entra admin center' : 'Azure'}`;
    } catch (error) {
      host.error(errorText(error));
    }
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
