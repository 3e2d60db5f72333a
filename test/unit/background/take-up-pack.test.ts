import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newClass } from '../../../src/core/class/new-class.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
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

  /** As if the class had been joined and its instructor had set this up. */
  async function join(room: object): Promise<void> {
    // Only then is it joined: a worker that wakes in a class opens its line.
    browser.wake();
    await ask('export-progress', {});
    const { privateKey: _, password: __, ...invite } = await newClass({ name: 'Monday', broker: 'wss://broker.example' });
    const joined = { invite, at: 1, link: 'open', since: 1, isPending: false };
    const said = { sequence: 7, at: 1, isPaused: false, ...room };
    browser.local.set('class', JSON.stringify({ attendee: { name: 'Ada' }, joined: { ...joined, room: said } }));
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
