import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeyTexts } from '../../src/core/class/identity.ts';
import type { ClassKeys } from '../../src/core/class/invite.ts';
import { newClass } from '../../src/core/class/new-class.ts';
import { type GrudgingBroker, startGrudgingBroker, takesAll } from '../class/grudging-broker.ts';
import { type Stage, setBareStage } from '../journeys/stage.ts';
import { membershipIn } from '../support/class-panel.ts';

/** Firefox leaves `storage.local` open to content scripts: what one of them writes there must not count. */
describe('a membership that a page’s script has written', () => {
  let broker: GrudgingBroker;
  let keys: ClassKeys;
  let driver: Stage['driver'];

  beforeAll(async () => {
    broker = await startGrudgingBroker(takesAll);
    keys = await newClass({ name: 'Planted', broker: broker.url });
    ({ driver } = await setBareStage({ withExtension: true }));
  }, 120_000);
  afterAll(() => broker.stop());

  it('has no broker asked, neither by the background nor by the board', async () => {
    const { publicKey, privateKey } = await newKeyTexts();
    const { privateKey: _, password: __, wire: ___, ...invite } = keys;
    const at = Date.now();
    const panel = await driver.openPanel();
    // A content script has the same storage as this page.
    await panel.evaluate((items) => chrome.storage.local.set(items), {
      class: { attendee: { name: 'Ada' }, joined: { invite, at, link: 'open', since: at, isPending: true } },
      'class-leaving': [{ invite: { ...invite, id: 'a'.repeat(16) }, at }],
      'class-identity': { id: 'a'.repeat(22), publicKey, privateKey },
      'board-classes': [{ id: keys.id, name: 'Planted', at, keys, settings: {} }],
      'board-open': keys.id,
    });
    const board = await driver.openOwnPage('board.html');
    await board.waitForSelector('[data-action="open-cards"]');
    await driver.endBackground();
    await (await driver.background()).evaluate(() => chrome.runtime.id);
    await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'try-class-again', body: {} }));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(broker.asked).toEqual([]);
    expect(await membershipIn(panel)).toEqual({ left: [], unconfirmed: [] });
    expect(await board.$('[data-class]')).toBeNull();
  }, 120_000);
});
