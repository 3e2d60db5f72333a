import { delay } from '../../../at-work.ts';
import { type Edition, editionOf } from '../../../editions.ts';
import { errorText } from '../backend.ts';
import type { SessionView } from '../contract.ts';
import { ko } from '../knockout/ko.ts';
import type { View } from '../knockout/view.ts';
import { type Route, readRoute, writeRoute } from '../routes.ts';
import { type Words, wordsOf } from '../words.ts';
import type { Blade, Pane, Question } from './blade.ts';
import { BladeHost, type PaneHost } from './blade-host.ts';
import { Notifications } from './notifications.ts';

/** Which page of the portal a route means. */
export interface Pages {
  /** Where a route really leads, or how its page writes it, if otherwise. */
  redirect(route: Route | undefined, stage: Stage): Route | undefined;
  open(route: Route | undefined, stage: Stage): Promise<Blade>;
}

/** Where a new blade goes: to the others of its journey, beside the one it was opened from, or in its place. */
type Place = 'route' | 'beside' | 'child';

/** What blades wait for at least, in milliseconds: nothing in the portal is there at once. */
const leastDelay = 300;
const mostDelay = 600;

/** Everything that is on the portal's screen but its bars: blades, panes, questions and notifications. */
export class Stage {
  readonly session: SessionView;
  /** The Entra admin center rather than the Azure portal. */
  readonly isEntra: boolean;
  /** Blades stay side by side, in the order they were opened, as in the portal of 2020. */
  readonly isJourney: boolean;
  readonly notifications = new Notifications();
  readonly blades = ko.observableArray<BladeHost>();
  readonly panes = ko.observableArray<PaneHost>();
  readonly dialog = ko.observable<View | undefined>();
  readonly question = ko.observable<(Question & { answer(value: string): void }) | undefined>();
  readonly #pages: Pages;
  #shown: string | undefined;
  /** The next address begins a journey of its own. */
  #isFresh = false;

  constructor(pages: Pages, session: SessionView, isEntra: boolean) {
    this.#pages = pages;
    this.session = session;
    this.isEntra = isEntra;
    this.isJourney = this.edition('shell') === '2020';
  }

  /** The edition that a page is shown in. The Entra admin center is younger than some: its own bars are today's. */
  edition(page: string): Edition<'azure'> {
    if (this.isEntra && ['shell', 'search', 'portal-menu', 'home'].includes(page)) return '2026';
    return editionOf(this.session.editions, page);
  }

  /** What a page says in its edition. */
  words(page: string): Words {
    return wordsOf({ '*': this.edition(page) }, page);
  }

  /** Follows the address from now on. */
  start(): void {
    addEventListener('hashchange', () => void this.#follow());
    void this.#follow();
  }

  /** Going to where one is does nothing: what was typed there stays. `fresh`: without the blades that are open now. */
  navigate(hash: string, { fresh = false }: { readonly fresh?: boolean } = {}): void {
    if (this.isAt(hash)) return;
    this.#isFresh = fresh;
    location.hash = this.#written(hash);
  }

  /** Goes there, or loads the page again if it is there. */
  async visit(hash: string): Promise<void> {
    if (this.isAt(hash)) await this.reload();
    else this.navigate(hash);
  }

  isAt(hash: string): boolean {
    return location.hash === this.#written(hash);
  }

  /** Loads the page of the address again. */
  async reload(): Promise<void> {
    await this.#follow(true);
  }

  /** Opens a blade over the current one, whose frame is taken away meanwhile; the address stays. */
  async openChild(open: () => Promise<Blade>): Promise<void> {
    this.blades().at(-1)?.blade()?.frame?.detach();
    await this.#show(open, this.isJourney ? 'beside' : 'child');
  }

  /** Opens a blade at the right of the current one, which stays as it is. */
  async openBeside(open: () => Promise<Blade>): Promise<BladeHost> {
    return this.#show(open, 'beside');
  }

  /** Closes a blade and all at its right; the one at its left is as it was before. */
  close(host: BladeHost): void {
    const index = this.blades().indexOf(host);
    if (index < 0) return;
    for (const gone of this.blades().slice(index)) gone.dispose();
    this.blades(this.blades().slice(0, index));
    const last = this.blades().at(-1);
    if (!last) {
      this.navigate('#home');
      return;
    }
    last.isHidden(false);
    last.blade()?.frame?.resume();
    if (last.address !== location.hash) history.pushState(null, '', last.address);
    this.#shown = last.address;
    this.#nameDocument(last.blade());
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

  /** An address as its page writes it. */
  #written(hash: string): string {
    const target = this.#pages.redirect(readRoute(hash), this);
    return target ? writeRoute(target) : hash;
  }

  async #follow(isReload = false): Promise<void> {
    const route = readRoute(location.hash);
    const target = this.#pages.redirect(route, this);
    if (target) history.replaceState(null, '', writeRoute(target));
    // A link that is written in another edition's way may mean the page that is shown.
    if (!isReload && location.hash === this.#shown) return;
    this.#shown = location.hash;
    this.dialog(undefined);
    this.panes.removeAll();
    await this.#show(() => this.#pages.open(target ?? route, this), 'route', keyOf(target ?? route));
  }

  async #show(open: () => Promise<Blade>, place: Place, key?: string): Promise<BladeHost> {
    const host = new BladeHost(key);
    const { gone, kept } = this.#arrange(host, place);
    for (const other of gone) other.dispose();
    this.blades([...kept, host]);
    if (place !== 'beside') kept.at(-1)?.blade()?.frame?.detach();
    try {
      const [blade] = await Promise.all([open(), delay(leastDelay + Math.random() * (mostDelay - leastDelay))]);
      if (this.blades().at(-1) !== host) return host;
      host.blade(blade);
      this.#nameDocument(blade);
    } catch (error) {
      host.error(errorText(error));
    }
    return host;
  }

  /** Which of the blades stay when another comes. */
  #arrange(host: BladeHost, place: Place): { readonly gone: readonly BladeHost[]; readonly kept: readonly BladeHost[] } {
    const blades = this.blades();
    if (place === 'beside') return { gone: [], kept: blades };
    if (!this.isJourney) {
      // As in the real portal, the blade that was there before stays in the document, out of sight.
      for (const other of blades) other.isHidden(true);
      return { gone: blades.slice(0, -1), kept: blades.slice(-1) };
    }
    const isFresh = this.#isFresh || host.key === 'home';
    this.#isFresh = false;
    const same = blades.findIndex(({ key }) => key === host.key);
    const left = isFresh ? [] : same < 0 ? blades : blades.slice(0, same);
    const kept = left.filter((other) => other.key !== 'home' && !other.isLoading());
    return { gone: blades.filter((other) => !kept.includes(other)), kept };
  }

  #nameDocument(blade: Blade | undefined): void {
    if (blade) document.title = `${blade.title} - Microsoft ${this.isEntra ? 'Entra admin center' : 'Azure'}`;
  }
}

/** The items of one menu are one blade. */
function keyOf(route: Route | undefined): string {
  if (!route) return 'home';
  return `${route.blade}/${route.parameters.objectId ?? route.parameters.appId ?? ''}`;
}
