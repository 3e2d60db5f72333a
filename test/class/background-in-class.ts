import type { ClassView } from '../../src/core/class/membership.ts';
import { type LineCommand, type LineEvent, obey, writeEvents } from '../../src/platform/line-commands.ts';
import { Lines } from '../../src/platform/lines.ts';
import type { Start } from '../soak/histories/bundle.ts';
import { FakeBrowser } from '../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const linePage = { id: 'crosswalk', url: `${own}/class-line.html`, origin: own };

/** The real background on a browser in memory, with real lines to real brokers in the place of Chrome's offscreen document. */
export class BackgroundInClass {
  readonly browser: FakeBrowser;
  /** The keys of all lines that were opened. */
  readonly opened: string[] = [];
  #lines: Lines;
  #ahead = 0;

  constructor(start: Start) {
    this.browser = new FakeBrowser(start);
    // The clock goes on, unlike in histories.
    Object.defineProperty(this.browser, 'now', { get: () => Date.now() + this.#ahead });
    this.browser.hasTimers = true;
    this.#lines = this.#newLines();
    this.browser.lines = async (command) => {
      const { do: what, line } = command as { readonly do: string; readonly line: string };
      if (what === 'open' && !this.opened.includes(line)) this.opened.push(line);
      return JSON.parse(JSON.stringify(await obey(this.#lines, command as LineCommand)));
    };
  }

  /** Asks as the panel does. */
  async ask(type: string, body: object = {}): Promise<unknown> {
    this.browser.wake();
    return this.browser.send({ type, body }, panel);
  }

  /** What the panel is shown. */
  get view(): ClassView {
    return (this.browser.read('session', 'class') ?? { left: [], unconfirmed: [] }) as ClassView;
  }

  /** Kills the worker; the next event wakes another. */
  kill(): void {
    this.browser.kill();
  }

  /** The browser is closed and opened again, after some time: lines and memory are gone, what was written stays. */
  async restart(later = 0): Promise<void> {
    this.browser.restart();
    this.browser.hasLineDocument = false;
    await this.#end();
    this.#lines = this.#newLines();
    this.#ahead += later;
    this.browser.wake();
  }

  async close(): Promise<void> {
    this.browser.kill();
    await this.#end();
  }

  #newLines(): Lines {
    const lines: Lines = new Lines(
      writeEvents((event: LineEvent) => {
        if (this.#lines !== lines) return;
        this.browser.wake();
        void this.browser.send(event, linePage);
      }),
    );
    return lines;
  }

  async #end(): Promise<void> {
    const lines = this.#lines;
    this.#lines = new Lines(writeEvents(() => undefined));
    await Promise.all(Object.keys(lines.standing()).map((line) => lines.close(line)));
  }
}
