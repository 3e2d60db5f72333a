import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/core/class/bytes.ts';
import { openChannel, sealFor } from '../../../src/core/class/channel.ts';
import { classCode } from '../../../src/core/class/invite.ts';
import type { ClassView } from '../../../src/core/class/membership.ts';
import type { Messages } from '../../../src/core/class/messages.ts';
import { instructorOf, newClass } from '../../../src/core/class/new-class.ts';
import { topics } from '../../../src/core/class/topics.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const linePage = { id: 'crosswalk', url: `${own}/class-line.html`, origin: own };
const head = { crosswalk: 'lab-pack', version: 1, lab: 'AdvLab4', title: 'Monday' };
const heading = { 'aws/settings': { heading: ['Set-up'] } };
const astray = { 'azure/provisioning-connect': { heading: ['Comments'] } };
const named = { names: { group: 'Pilots', permissionSet: 'Billing', application: 'Harbour' }, region: 'eu-north-1' };

/** The real background on a browser in memory: packs from a file and from a class. */
describe('a lab pack that is taken up', () => {
  let start: Start;
  let browser: FakeBrowser;
  let messages = 0;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
  });

  it('sets its names and its Region, from a file', async () => {
    const text = JSON.stringify({ ...head, pages: heading, ...named });
    expect(await ask('use-pack', { id: newId(), text })).toMatchObject({ ok: true });
    expect(progress()).toMatchObject(named);
  });

  it('sets its names and its Region, from a class, whose own go before them', async () => {
    await join({ settings: { group: 'Class 42' }, pack: JSON.stringify({ ...head, pages: heading, ...named }) });
    expect(await ask('use-class-settings', { sequence: 7 })).toEqual({ used: true });
    expect(progress()).toMatchObject({ ...named, names: { ...named.names, group: 'Class 42' } });
    expect(browser.local.get('lab-packs')).toContain('Set-up');
  });

  it('is taken up only as it was shown: a class that has changed since is asked about again', async () => {
    await join({ settings: { group: 'Class 42' }, pack: JSON.stringify({ ...head, pages: heading, ...named }) });
    expect(await ask('use-class-settings', { sequence: 6 })).toEqual({ used: false, isOld: true });
    expect(browser.local.has('lab-packs')).toBe(false);
    expect(browser.local.has('progress')).toBe(false);
  });

  it.each(['a file', 'a class'])('is refused whole where it is about a page with a secret, from %s', async (from) => {
    const pack = JSON.stringify({ ...head, pages: { ...heading, ...astray }, ...named });
    await join({ settings: { group: 'Class 42' }, pack });
    const problem = { code: 'secret-target', detail: { target: 'azure/provisioning-connect' } };
    if (from === 'a file') expect(await ask('use-pack', { id: newId(), text: pack })).toEqual({ ok: false, problem });
    else expect(await ask('use-class-settings', { sequence: 7 })).toEqual({ used: false, problem });
    expect(browser.local.has('lab-packs')).toBe(false);
    expect(browser.local.has('progress')).toBe(false);
  });

  it('is in use without such a page where an earlier version had let it in', async () => {
    const pack = { ...head, pages: { ...heading, ...astray } };
    browser.local.set('lab-packs', JSON.stringify([{ id: 'of-before', at: 1, pack }]));
    const { text } = (await ask('pack-file', { pack: 'of-before' })) as { text: string };
    expect(JSON.parse(text).pages).toEqual(heading);
  });

  /** Joins a class, and hears from its instructor what is set up there. */
  async function join(room: Pick<Messages['room'], 'settings' | 'pack'>): Promise<void> {
    const keys = await newClass({ name: 'Monday', broker: 'wss://broker.example' });
    const opened: string[] = [];
    browser.lines = async (command) => void opened.push((command as { readonly line: string }).line);
    expect(await ask('join-class', { code: await classCode(keys), attendee: { name: 'Ada' } })).toEqual({ joined: true });
    await expect.poll(() => opened.length).toBeGreaterThan(0);
    const topic = topics.room(keys.id);
    const message = { sequence: 7, at: browser.now, isPaused: false, ...room };
    const payload = await sealFor(await openChannel(keys), await instructorOf(keys), topic, message);
    const heard = { line: opened[0], topic, payload: toBase64Url(payload), isRetained: true };
    await browser.send({ type: 'line-heard', body: heard }, linePage);
    const room7 = () => (browser.read('session', 'class') as ClassView | undefined)?.joined?.room?.sequence;
    await expect.poll(room7).toBe(7);
  }

  function progress(): object {
    return browser.read('local', 'progress') as object;
  }

  async function ask(type: string, body: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, panel);
  }

  function newId(): string {
    return `message-${++messages}`;
  }
});
