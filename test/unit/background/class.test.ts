import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCard } from '../../../src/core/class/card.ts';
import type { Identity } from '../../../src/core/class/identity.ts';
import { classCode } from '../../../src/core/class/invite.ts';
import { newClass } from '../../../src/core/class/new-class.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const linePage = { id: 'crosswalk', url: `${own}/class-line.html`, origin: own };
const attendee = { name: 'Ada', table: '7' };

/** The real background on a browser in memory, whose worker can be killed and whose clock can be moved. */
describe('cards and the class in the background', () => {
  let start: Start;
  let browser: FakeBrowser;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
  });

  it('makes cards of one identity, each newer than the one before, whatever dies and whatever the clock says', async () => {
    const cards = [await card()];
    browser.kill();
    browser.now -= 3_600_000;
    cards.push(await card());
    browser.restart();
    cards.push(await card(), await card());
    expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
    const sequences = cards.map(({ report }) => report.sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
  });

  it('keeps the key that signs where it can be neither read nor exported, and nothing of cards where pages can read', async () => {
    await card();
    const { signingKey } = browser.kept('card-identity') as Identity;
    expect(signingKey).toMatchObject({ type: 'private', extractable: false });
    await expect(crypto.subtle.exportKey('pkcs8', signingKey)).rejects.toThrow();
    expect([...browser.local.keys()].filter((key) => /class|card/.test(key))).toEqual([]);
    expect(browser.read('session', 'class')).toEqual({ attendee, left: [], unconfirmed: [] });
  });

  it('shows the very report of now, and says nothing by it', async () => {
    await ask('mark', { id: 'message-1', mark: { step: '1.1', as: 'done' } });
    const { report } = (await ask('preview-report', { attendee })) as { report: { steps: object } };
    expect(report).toMatchObject({ ...attendee, steps: { '1.1': { status: 'done', proof: 'declared' } } });
    expect(browser.read('session', 'class')).toEqual({ left: [], unconfirmed: [] });
  });

  it('joins by no wrong code, and by none whose broker is not safe', async () => {
    const keys = await newClass({ name: 'A class', broker: 'ws://broker.example' });
    const codes = {
      hello: 'not-a-code',
      'CW1-x': 'incomplete',
      'CW3-x': 'newer-version',
      [await classCode(keys)]: 'broker-not-safe',
    };
    for (const [code, problem] of Object.entries(codes))
      expect(await ask('join-class', { code, attendee })).toEqual({ joined: false, problem });
    expect(browser.read('session', 'class')).toEqual({ left: [], unconfirmed: [] });
    await expect(ask('join-class', { code: 'CW1-', attendee: { name: '<b>' } })).rejects.toThrow();
  });

  it('lets only the document of lines speak of lines, and that of nothing else', async () => {
    const ended = { type: 'line-ended', body: { line: 'a'.repeat(32), why: 'lost' } };
    browser.wake();
    expect(await browser.send(ended, linePage)).toBeNull();
    await expect(browser.send(ended, panel)).rejects.toThrow('Nobody answers');
    await expect(browser.send({ type: 'reset', body: {} }, linePage)).rejects.toThrow('Nobody answers');
    await expect(browser.send({ ...ended, body: { ...ended.body, why: 'bored' } }, linePage)).rejects.toThrow('shape');
  });

  async function ask(type: string, body: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, panel);
  }
  async function card() {
    const { code } = (await ask('progress-card', { attendee })) as { code: string };
    const read = await readCard(code);
    if (!read.ok) throw new Error(read.problem);
    return read.value;
  }
});
