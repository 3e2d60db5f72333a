import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Identity, idOfKey, newKeyTexts } from '../../../src/core/class/identity.ts';
import { type ClassKeys, classCode } from '../../../src/core/class/invite.ts';
import type { Membership } from '../../../src/core/class/membership.ts';
import { newClass } from '../../../src/core/class/new-class.ts';
import { BackgroundInClass } from '../../class/background-in-class.ts';
import { type GrudgingBroker, startGrudgingBroker, takesAll } from '../../class/grudging-broker.ts';
import { bundleBackground, type Start } from '../../soak/histories/bundle.ts';

const attendee = { name: 'Ada' };
const patience = { timeout: 10_000, interval: 30 };

let start: Start;
let background: BackgroundInClass;
let broker: GrudgingBroker;
let keys: ClassKeys;
beforeAll(async () => {
  start = await bundleBackground();
});
beforeEach(async () => {
  background = new BackgroundInClass(start);
  broker = await startGrudgingBroker(takesAll);
  keys = await newClass({ name: 'Monday', broker: broker.url });
});
afterEach(async () => {
  await background.close();
  await broker.stop();
});

/** Writes to local storage, as a script in the content scripts' world can in Firefox, what version 0.1.0 kept there. */
async function plant({ wasLeft = false } = {}): Promise<string> {
  const { publicKey, privateKey } = await newKeyTexts();
  const id = await idOfKey(publicKey);
  const { privateKey: _, password: __, wire: ___, ...invite } = keys;
  const at = background.browser.now;
  const joined = { invite, at, link: 'open', since: at, isPending: true };
  const items = {
    class: { attendee, ...(wasLeft ? {} : { joined }) },
    'class-identity': { id, publicKey, privateKey },
    'class-sequence': at,
    ...(wasLeft ? { 'class-leaving': [{ invite, at }] } : {}),
    'class-line': {},
    'board-classes': [{ id: keys.id, name: 'Monday', at, keys, settings: {} }],
    'board-open': keys.id,
  };
  for (const [key, value] of Object.entries(items)) background.browser.local.set(key, JSON.stringify(value));
  return id;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 250));
const kept = () => background.browser.kept('class') as Membership | undefined;
const leftovers = () => [...background.browser.local.keys()].filter((key) => /^(class|board)/.test(key));

describe('what a page wrote into local storage', () => {
  const wakings: { readonly [how: string]: () => Promise<void> | void } = {
    'when the background wakes': () => background.browser.wake(),
    'when the browser starts': () => background.restart(),
    'when it is freshly installed': () => {
      background.browser.wake();
      background.browser.install('install');
    },
    'when the browser is updated': () => {
      background.browser.wake();
      background.browser.install('browser_update');
    },
    'when it is updated from a version that kept nothing there': () => {
      background.browser.wake();
      background.browser.install('update', '0.1.1');
    },
    'when an alarm rings, or the panel asks': async () => {
      await background.ask('class-awake');
      await background.ask('try-class-again');
    },
  };

  it.each(Object.keys(wakings))('is no membership, and no broker is asked: %s', async (how) => {
    for (const wasLeft of [false, true]) {
      await plant({ wasLeft });
      await wakings[how]?.();
      await rest();
      expect(broker.asked).toEqual([]);
      expect(background.opened).toEqual([]);
      expect(background.view).toEqual({ left: [], unconfirmed: [] });
      expect(background.browser.kept('board-classes')).toBeUndefined();
    }
  });

  it('is none after the migration either, whatever the next update says of itself', async () => {
    background.browser.wake();
    background.browser.install('update', '0.1.0');
    await rest();
    await plant();
    for (const version of ['0.1.0', '0.0.9', '0.2.0', 'x']) {
      await background.restart();
      background.browser.install('update', version);
      await rest();
    }
    expect(broker.asked).toEqual([]);
    expect(background.view).toEqual({ left: [], unconfirmed: [] });
  });
});

describe('an update from a version that kept classes in local storage', () => {
  it('goes on with the class where pages could not write there, with the same identity, once', async () => {
    const id = await plant();
    background.browser.wake();
    background.browser.install('update', '0.1.0');
    await expect.poll(() => background.view.joined?.link, patience).toBe('open');
    expect(background.view.joined?.invite).toEqual({ id: keys.id, name: 'Monday', broker: broker.url });
    expect(kept()?.joined?.identity).toMatchObject({ id, signingKey: { extractable: false } });
    expect((background.browser.kept('card-identity') as Identity).id).toBe(id);
    await expect
      .poll(() => broker.published.some(({ topic }) => topic === `crosswalk/${keys.id}/p/${id}/state`), patience)
      .toBe(true);
    expect(leftovers()).toEqual([]);
    expect(background.browser.kept('board-classes')).toMatchObject([{ id: keys.id, keys }]);
    expect(background.browser.kept('board-open')).toBe(keys.id);
  });

  it('erases what was left to erase', async () => {
    const id = await plant({ wasLeft: true });
    background.browser.wake();
    background.browser.install('update', '0.1.0');
    await expect
      .poll(() => broker.published.filter(({ payload }) => payload.length === 0).map(({ topic }) => topic), patience)
      .toEqual([`crosswalk/${keys.id}/p/${id}/presence`, `crosswalk/${keys.id}/p/${id}/state`]);
    await expect.poll(() => background.view.left, patience).toEqual([]);
  });

  it('goes on where it was cut off, and does nothing twice', async () => {
    for (let call = 0; call < 12; call++) {
      const each = new BackgroundInClass(start);
      await plantIn(each);
      each.browser.wake({ call, applied: call % 2 === 0 });
      each.browser.install('update', '0.1.0');
      await rest();
      each.browser.wake();
      // The event is not repeated; where it was lost altogether nothing of before is taken over.
      await rest();
      const membership = each.browser.kept('class') as Membership | undefined;
      if (membership?.earlier === 'done') {
        expect(membership.joined?.invite.id).toBe(keys.id);
        expect(membership.left).toBeUndefined();
      } else expect(membership?.earlier).toBeUndefined();
      await each.close();
    }
  }, 60_000);

  describe('where pages could write there (Firefox)', () => {
    beforeEach(() => {
      background.browser.closesStorage = false;
    });

    it.each([false, true])(
      'asks no broker before the person says that the class is theirs (left before: %s)',
      async (wasLeft) => {
        const id = await plant({ wasLeft });
        background.browser.wake();
        background.browser.install('update', '0.1.0');
        await rest();
        await background.restart();
        await rest();
        expect(broker.asked).toEqual([]);
        expect(background.view.unconfirmed).toMatchObject([{ wasLeft, invite: { name: 'Monday', broker: broker.url } }]);
        expect(JSON.stringify(background.view)).not.toContain(keys.secret);
        expect(background.browser.kept('card-identity')).toBeUndefined();
        // The instructor's classes are kept, but none is opened by itself.
        expect(background.browser.kept('board-classes')).toHaveLength(1);
        expect(background.browser.kept('board-open')).toBeUndefined();
        expect(leftovers()).toEqual([]);
        await background.ask('confirm-class', { key: background.view.unconfirmed[0]?.key, isOwn: true });
        const topics = () =>
          broker.published.map(({ client, topic, payload }) => [client === id, topic.split('/').at(-1), payload.length > 0]);
        await expect.poll(topics, patience).toContainEqual([true, 'state', false]);
        if (wasLeft) expect(background.view.joined).toBeUndefined();
        // Reports are signed by a key that no page has seen.
        else await expect.poll(topics, patience).toContainEqual([false, 'state', true]);
        expect(background.view.unconfirmed).toEqual([]);
      },
    );

    it('forgets it where the person does not know it, and asks no broker', async () => {
      await plant();
      background.browser.wake();
      background.browser.install('update', '0.1.0');
      await expect.poll(() => background.view.unconfirmed.length, patience).toBe(1);
      await background.ask('confirm-class', { key: background.view.unconfirmed[0]?.key, isOwn: false });
      await background.restart();
      await rest();
      expect(broker.asked).toEqual([]);
      expect(background.view).toEqual({ attendee, left: [], unconfirmed: [] });
    });
  });

  it.each([
    ['nothing', {}],
    [
      'what is no membership',
      { class: 7, 'class-leaving': 'x', 'class-identity': null, 'board-classes': { a: 1 }, 'class-sequence': 9e15 },
    ],
    [
      'a broker that may not be spoken to',
      { class: { joined: { invite: { name: 'A', broker: 'ws://evil.example', id: 'a'.repeat(16) } } } },
    ],
    ['markup for a name', { class: { attendee: { name: '<b>Ada</b>' } } }],
  ])('takes over nothing of %s', async (_, items) => {
    for (const [key, value] of Object.entries(items)) background.browser.local.set(key, JSON.stringify(value));
    background.browser.wake();
    background.browser.install('update', '0.1.0');
    await expect.poll(() => kept()?.earlier, patience).toBe('done');
    expect(background.view).toEqual({ left: [], unconfirmed: [] });
    expect(leftovers()).toEqual([]);
  });
});

it('tells the panel neither the class’s secret nor a key, and is joined only by a code', async () => {
  await background.ask('join-class', { code: await classCode(keys), attendee });
  await expect.poll(() => background.view.joined?.link, patience).toBe('open');
  const view = JSON.stringify(background.view);
  for (const secret of [keys.secret, keys.instructor, keys.privateKey, keys.password, 'signingKey'])
    expect(view).not.toContain(secret);
  expect(JSON.stringify([...background.browser.local])).not.toContain(keys.secret);
  expect(kept()?.joined?.identity.signingKey).toMatchObject({ extractable: false });
});

async function plantIn(other: BackgroundInClass): Promise<void> {
  const before = background;
  background = other;
  await plant();
  background = before;
}
