import type { Browser, Page } from 'puppeteer';

/** What of Puppeteer's browser is not in its types. */
interface OwnBrowser {
  readonly connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>;
    emit(event: string, parameters: object): void;
  };
}

type Evaluation =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string; readonly clientWindow: string }[];
}

/**
 * Firefox's own windows, asked over WebDriver BiDi with system access. There lies what a person reaches and no page
 * does: the toolbar, the sidebar, the extension's background, the permissions in about:addons.
 */
export class ChromeScope {
  readonly #browser: Browser;
  #window: { readonly context: string; readonly clientWindow: string } | undefined;
  readonly #pages = new Map<string, Page>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Sends one command of WebDriver BiDi. */
  async send(method: string, parameters: object): Promise<unknown> {
    return (await this.#own.connection.send(method, parameters)).result;
  }

  /** What the body of an async function answers in the first browser window; anything that JSON holds. */
  async ask<T>(body: string): Promise<T> {
    const { context } = await this.#firstWindow();
    const expression = `(async () => JSON.stringify(await (async () => { ${body} })()) ?? 'null')()`;
    const answer = (await this.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    })) as Evaluation;
    if (answer.type === 'exception') throw new Error(`Firefox says: ${answer.exceptionDetails.text}`);
    return JSON.parse(String(answer.result.value)) as T;
  }

  /**
   * A document that no tab of a person's holds, by the number of its browsing context. WebDriver tells nothing of the
   * documents of extensions, and finds them by no id: it is taught to, and Puppeteer told of them.
   */
  async pageOf(browsingContext: number): Promise<Page> {
    const id = `view-${browsingContext}`;
    const known = this.#pages.get(id);
    if (known) return known;
    await this.ask(teachViews);
    const { clientWindow } = await this.#firstWindow();
    this.#own.connection.emit('browsingContext.contextCreated', {
      context: id,
      url: 'moz-extension://own/',
      children: [],
      parent: null,
      userContext: 'default',
      originalOpener: null,
      clientWindow,
    });
    const page = (await this.#browser.pages()).find((one) => contextOf(one) === id);
    if (!page) throw new Error(`Puppeteer does not see ${id}`);
    this.#pages.set(id, page);
    return page;
  }

  /**
   * Leaves one page, by WebDriver's id, once Puppeteer knows of it. Firefox does not tell of every tab that is closed, nor
   * of the documents of an extension that go with it.
   */
  async forgetAllBut(kept: string): Promise<void> {
    const pages = async () => (await this.#browser.pages()).map(contextOf);
    while (!(await pages()).includes(kept)) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const context of await pages())
      if (context !== kept)
        this.#own.connection.emit('browsingContext.contextDestroyed', { context, url: '', children: [], parent: null });
    this.#pages.clear();
  }

  get #own(): OwnBrowser {
    return this.#browser as unknown as OwnBrowser;
  }

  async #firstWindow() {
    if (!this.#window) {
      const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
      this.#window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    }
    if (!this.#window) throw new Error('Firefox has no window');
    return this.#window;
  }
}

/** WebDriver's id of a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

const teachViews = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (NavigableManager.knowsViews) return;
  const known = NavigableManager.getBrowsingContextById;
  NavigableManager.knowsViews = true;
  NavigableManager.getBrowsingContextById = function (id) {
    return /^view-\\d+$/.test(id) ? BrowsingContext.get(Number(id.slice(5))) : known.call(this, id);
  };`;
