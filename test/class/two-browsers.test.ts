import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classCode, instructorCode } from '../../src/core/class/invite.ts';
import { labStepIds } from '../../src/lab/lab.ts';
import { type Stage, setBareStage, setStage, walk } from '../journeys/stage.ts';
import { membershipIn } from '../support/class-panel.ts';
import { stepRows, waitInPanel } from '../support/panel.ts';
import { type ClassInTest, startClass } from './class-in-test.ts';

const home = 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/';

/** Two participants in browsers of their own, an instructor in a third, all with the extension that ships, and a real broker. */
describe('a class in Chromium and in Firefox', () => {
  let taught: ClassInTest;
  let board: Page;
  let participants: readonly [Stage, Stage];

  beforeAll(async () => {
    taught = await startClass();
    const keys = { ...taught.keys, broker: taught.broker.url };
    const { driver } = await setBareStage({ withExtension: true });
    board = await driver.openOwnPage('board.html');
    await board.waitForSelector('[name="instructor-code"]');
    await board.type('[name="instructor-code"]', await instructorCode(keys));
    await board.click('[data-action="open-by-code"]');
    await board.waitForSelector('[data-line="open"]');
    const inBrowser = (kind: Stage['driver']['kind']) => setStage({ at: '3.2', address: home, kind });
    participants = [await inBrowser('chromium'), await inBrowser('firefox')];
    const code = await classCode(keys);
    for (const [name, stage] of [['Ada', participants[0]] as const, ['Björn', participants[1]] as const])
      expect(await ask(stage, 'join-class', { code, attendee: { name, table: '4' } })).toEqual({ joined: true });
  });
  afterAll(async () => {
    await taught.broker.stop();
  });

  it('is seen as it is, by name, step and presence', async () => {
    for (const [name, stage] of [['Ada', participants[0]] as const, ['Björn', participants[1]] as const]) {
      await waitOnBoard(name, '[data-presence="here"]');
      await showsTheTruth(name, stage);
    }
  });

  it('is followed as both walk, though the background is killed in between', async () => {
    const [ada, bjorn] = participants;
    await Promise.all([ada, bjorn].map((stage) => walk(stage, (rows) => rows['3.3']?.status === 'done')));
    for (const { driver } of participants) await driver.endBackground();
    await Promise.all([ada, bjorn].map((stage) => walk(stage, (rows) => rows['3.5']?.status === 'done')));
    await showsTheTruth('Ada', ada);
    await showsTheTruth('Björn', bjorn);
    for (const name of ['Ada', 'Björn']) await waitOnBoard(name, '[data-presence="here"]');
  });

  it('sees a hand, and the participant that somebody is coming', async () => {
    const [, bjorn] = participants;
    await ask(bjorn, 'raise-hand', { up: true });
    await waitOnBoard('Björn', ' .sign.hand');
    const coming = await board.waitForSelector('[data-hand] [data-action="coming"]');
    await coming?.click();
    await board.type('input[name="own-name"]', 'Frida');
    await board.click('[data-action="keep-own-name"]');
    await waitInPanel(async () => (await membershipIn(bjorn.panel)).joined?.helpTo?.by === 'Frida', 'that Frida is coming');
  });

  it('loses nothing of what is done while the broker is away', async () => {
    const [ada, bjorn] = participants;
    await taught.broker.kill();
    await ask(ada, 'mark', { id: crypto.randomUUID(), mark: { step: '3.6', as: 'skipped' } });
    await taught.broker.restart();
    await showsTheTruth('Ada', ada);
    await showsTheTruth('Björn', bjorn);
  });

  it('says who has dropped, and forgets who has left', async () => {
    const [ada, bjorn] = participants;
    // The browser dies, and can say nothing any more.
    await bjorn.driver.browser.close();
    await waitOnBoard('Björn', '[data-presence="dropped"]');
    await ask(ada, 'leave-class', {});
    await board.waitForFunction(
      () => ![...document.querySelectorAll('tr[data-id]')].some((row) => row.textContent?.includes('Ada')),
      {
        timeout: 30_000,
      },
    );
  });

  /** Waits until a participant's row is so. */
  function waitOnBoard(name: string, selector: string): Promise<unknown> {
    return board.waitForFunction(
      (who, how) =>
        [...document.querySelectorAll(`tr[data-id]${how}`)].some((found) => found.closest('tr')?.textContent?.includes(who)),
      { timeout: 60_000 },
      name,
      selector,
    );
  }

  /** Waits until the board says of a participant what their own panel says. */
  async function showsTheTruth(name: string, { panel }: Stage): Promise<void> {
    const rows = await stepRows(panel);
    const having = (status: string) => labStepIds.filter((id) => rows[id]?.status === status);
    const own = `${having('done').length} done, ${having('skipped').length} skipped, at ${having('current')[0]}`;
    const onBoard = () =>
      board.evaluate((who) => {
        const row = [...document.querySelectorAll('tr[data-id]')].find((one) => one.textContent?.includes(who));
        return row?.querySelector('.strip')?.getAttribute('aria-label');
      }, name);
    await expect.poll(onBoard).toBe(own);
  }
});

function ask({ panel }: Stage, type: string, body: object): Promise<unknown> {
  return panel.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<unknown>, { type, body });
}
