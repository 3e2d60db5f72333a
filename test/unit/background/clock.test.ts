import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classCode } from '../../../src/core/class/invite.ts';
import type { ClassView, Joined, Membership } from '../../../src/core/class/membership.ts';
import { newClass } from '../../../src/core/class/new-class.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const linePage = { id: 'crosswalk', url: `${own}/class-line.html`, origin: own };
/** Browsers keep a delay in 32 bits; a longer one fires at once. */
const longestTimer = 2 ** 31 - 1;
const minute = 60_000;
const day = 24 * 60 * minute;

/** The real background on a browser in memory, whose clock can be moved. */
describe('a clock that was set back', () => {
  let start: Start;
  let browser: FakeBrowser;
  let line: string;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(async () => {
    browser = new FakeBrowser(start);
    const keys = await newClass({ name: 'A class', broker: 'wss://broker.example' });
    const opened: string[] = [];
    browser.lines = async (command) => void opened.push((command as { readonly line: string }).line);
    expect(await ask('join-class', { code: await classCode(keys), attendee: { name: 'Ada' } })).toEqual({ joined: true });
    await settle();
    await expect.poll(() => opened.length).toBeGreaterThan(0);
    line = opened[0] ?? '';
    await lose();
    expect(joined().link).toBe('waiting');
  });

  it.each([10 * minute, day, 60 * day, 40 * 365 * day])(
    'by %d ms has the class tried at once, and no timer fire in a loop',
    async (back) => {
      browser.now -= back;
      browser.timers.length = 0;
      browser.alarms.clear();
      await ask('class-awake', {});
      await settle();
      expect(joined().link).toBe('connecting');
      for (const { delay } of browser.timers) expect(delay).toBeLessThanOrEqual(longestTimer);
      for (const when of browser.alarms.values()) expect(when - browser.now).toBeLessThanOrEqual(longestTimer);
    },
  );

  it('leaves no wait longer than the longest there is, whatever is stored', async () => {
    for (const nextAt of [browser.now + day, Number.MAX_SAFE_INTEGER, -1, null, 'soon']) {
      browser.kill();
      keep('class-lines', { [line]: { attempts: 1, nextAt, isHere: false, mayHold: false } });
      await lose('waiting');
      keep('class-lines', { [line]: { attempts: 1, nextAt, isHere: false, mayHold: false } });
      await ask('class-awake', {});
      await settle();
      expect(joined().link, String(nextAt)).toBe('connecting');
    }
  });

  it('sets one timer for the next try, however often the panel says that it is there', async () => {
    browser.timers.length = 0;
    for (let times = 0; times < 20; times++) await ask('class-awake', {});
    await settle();
    expect(joined().link).toBe('waiting');
    expect(browser.timers.filter(({ delay }) => delay > 400).length).toBeLessThanOrEqual(1);
  });

  it('does not keep a report back', async () => {
    const { joined, ...rest } = kept('class') as Membership & { joined: Joined };
    browser.kill();
    keep('class', { ...rest, joined: { ...joined, link: 'open' } });
    await ask('mark', { id: 'message-1', mark: { step: '1.1', as: 'done' } });
    await settle();
    // Publishes, which sets the pace for the next report.
    for (const { work } of browser.timers.splice(0)) work();
    await settle();
    browser.now -= day;
    browser.timers.length = 0;
    await ask('mark', { id: 'message-2', mark: { step: '1.2', as: 'done' } });
    await settle();
    expect(browser.timers.length).toBeGreaterThan(0);
    for (const { delay } of browser.timers) expect(delay).toBeLessThanOrEqual(1_000);
  });

  async function ask(type: string, body: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, panel);
  }
  /** The line breaks, or never stood. */
  async function lose(link = 'waiting'): Promise<void> {
    browser.wake();
    await browser.send({ type: 'line-ended', body: { line, why: 'lost' } }, linePage);
    await settle();
    expect(joined().link).toBe(link);
  }
  async function settle(): Promise<void> {
    for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
  }
  const joined = () => (browser.read('session', 'class') as ClassView & { joined: Joined }).joined;
  const values = () => browser.databases.valuesOf('crosswalk-kept', 'values');
  const kept = (key: string) => values().get(key);
  function keep(key: string, value: unknown): void {
    values().set(key, value);
  }
});
