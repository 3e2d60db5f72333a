import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';
import { FakeBrowser } from '../../soak/histories/fake-browser.ts';

const own = 'chrome-extension://crosswalk';
const panel = { id: 'crosswalk', url: `${own}/panel.html`, origin: own };
const url = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1';
const page = {
  id: 'crosswalk',
  url,
  origin: new URL(url).origin,
  frameId: 0,
  documentId: 'a',
  tab: { id: 1, url, incognito: false },
};
const pack = {
  crosswalk: 'lab-pack',
  version: 1,
  lab: 'AdvLab4',
  title: 'Monday',
  pages: { 'aws/settings': { targets: { actions: { name: ['Manage source'] } } } },
};
const usable = { id: 'usable-1', at: 1, pack };
const newer = { id: 'newer-1', at: 2, more: true, pack: { ...pack, version: 2, title: 'Of tomorrow', hints: ['x'] } };
const taughtNewer = { ...newer, id: 'taught' };
const otherLab = { id: 'other-1', at: 3, pack: { ...pack, lab: 'AdvLab5' } };
const odd = [null, 7, 'text', [], {}, { id: 4, pack: null }];

/** The real background on a browser in memory. */
describe('lab packs that this version can’t use', () => {
  let start: Start;
  let browser: FakeBrowser;
  let ids = 0;

  beforeAll(async () => {
    start = await bundleBackground();
  });
  beforeEach(() => {
    browser = new FakeBrowser(start);
  });

  it.each([
    ['another is taken into use', () => ask('use-pack', { id: newId(), text: JSON.stringify({ ...pack, title: 'Tuesday' }) })],
    ['one of the same title is', () => ask('use-pack', { id: newId(), text: JSON.stringify({ ...pack, title: 'Of tomorrow' }) })],
    ['one is dropped', () => ask('drop-pack', { pack: 'usable-1' })],
    ['a wording is taught', () => teach()],
  ])('stay as they are when %s', async (_, act) => {
    const rest = [newer, otherLab, ...odd];
    put([usable, ...rest]);
    await act();
    for (const one of rest) expect(stored()).toContainEqual(one);
    browser.restart();
    await act();
    for (const one of rest) expect(stored()).toContainEqual(one);
  });

  it('keep what was taught there when something is taught here', async () => {
    put([taughtNewer]);
    expect(await teach()).toEqual({ taught: true });
    const all = stored() as { id: string; pack: object }[];
    expect(all.map((one) => one.pack)).toContainEqual(taughtNewer.pack);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  });

  it('hinder none that can be used, and no guidance', async () => {
    put([newer, ...odd, usable]);
    const { version } = (await send('what-to-find', {}, page)) as { version: string };
    expect(version).toContain('usable-1');
    expect(version).not.toContain('newer-1');
    for (const raw of [7, 'text', { length: 3 }]) {
      browser.kill();
      browser.local.set('lab-packs', JSON.stringify(raw));
      expect(await send('what-to-find', {}, page)).toHaveProperty('pages');
      expect(await teach()).toEqual({ taught: true });
      expect(stored()).toContainEqual(raw);
    }
  });

  it('can be saved as a file, as they came, and dropped by the person', async () => {
    put([newer, usable]);
    const file = (await ask('pack-file', { pack: 'newer-1' })) as { text: string; title: string };
    expect(JSON.parse(file.text)).toEqual(newer.pack);
    expect(file.title).toBe('Of tomorrow');
    await ask('drop-pack', { pack: 'newer-1' });
    expect(stored()).toEqual([usable]);
  });

  const newId = () => `message-${++ids}`;
  const put = (packs: readonly unknown[]) => browser.local.set('lab-packs', JSON.stringify(packs));
  const stored = () => browser.read('local', 'lab-packs') as unknown[];
  const teach = () =>
    send('teach', { page: 'aws/settings', change: { targets: { actions: { name: ['Handle source'] } } } }, page);
  const ask = (type: string, body: object) => send(type, body, panel);
  async function send(type: string, body: object, sender: object): Promise<unknown> {
    browser.wake();
    return browser.send({ type, body }, sender);
  }
});
