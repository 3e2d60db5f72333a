import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instructorCode } from '../../src/core/class/invite.ts';
import { instructorOf } from '../../src/core/class/new-class.ts';
import type { Progress } from '../../src/core/progress.ts';
import { setBareStage } from '../journeys/stage.ts';
import { type ClassInTest, startClass } from './class-in-test.ts';
import { SimulatedParticipant } from './simulated.ts';

/** The shipped board, a real broker, and participants who speak to it as the extension does. */
describe('the class board, live', () => {
  let taught: ClassInTest;
  let board: Page;
  let openBoard: () => Promise<Page>;
  const participants: SimulatedParticipant[] = [];
  let code: string;

  beforeAll(async () => {
    taught = await startClass();
    code = await instructorCode({ ...taught.keys, broker: taught.broker.url });
    const { driver } = await setBareStage({ withExtension: true });
    openBoard = () => driver.openOwnPage('board.html');
    board = await openBoard();
    const { id: instructorId } = await instructorOf(taught.keys);
    for (const name of ['Ada', 'Björn', 'Chloé']) {
      const options = {
        channel: taught.channel,
        url: taught.broker.url,
        instructorId,
        startedAt: Date.now() - 60_000,
        haste: 10,
      };
      const one = await SimulatedParticipant.make({ ...options, attendee: { name, table: '4' } });
      participants.push(one);
      await one.join();
    }
  });
  afterAll(async () => {
    for (const one of participants) await one.close();
    await taught.broker.stop();
  });

  const [ada, bjorn] = [0, 1].map((place) => () => participants[place] as SimulatedParticipant) as [
    () => SimulatedParticipant,
    () => SimulatedParticipant,
  ];
  const shows = (one: SimulatedParticipant, selector: string) =>
    board.waitForSelector(`tr[data-id="${one.identity.id}"]${selector}`);

  it('opens with the instructor’s code, and sees who is there already', async () => {
    await board.waitForSelector('[name="instructor-code"]');
    await board.type('[name="instructor-code"]', 'CWI1-nonsense');
    await board.click('[data-action="open-by-code"]');
    await board.waitForSelector('[role="alert"]');
    await board.$eval(
      '[name="instructor-code"]',
      (field, text) => {
        (field as HTMLTextAreaElement).value = text;
      },
      code,
    );
    await board.click('[data-action="open-by-code"]');
    await board.waitForSelector('[data-line="open"]');
    for (const one of participants) await shows(one, '[data-presence="here"]');
  });

  it('sees a step as it is done, and a hand as it is raised', async () => {
    ada().did((progress) => ({ ...progress, steps: { '1.1': step(), '1.2': step() } }));
    ada().raise({ since: Date.now(), step: '1.3' });
    await shows(ada(), ' .sign.hand');
    await board.waitForFunction(
      (id) => document.querySelector(`tr[data-id="${id}"] .strip`)?.getAttribute('aria-label') === '2 done, 0 skipped, at 1.3',
      {},
      ada().identity.id,
    );
  });

  it('tells the participant that somebody is coming, and all what is announced, and takes it back', async () => {
    const coming = await board.waitForSelector('[data-hand] [data-action="coming"]');
    await coming?.click();
    await board.type('input[name="own-name"]', 'Frida');
    await board.click('[data-action="keep-own-name"]');
    await expect.poll(() => ada().said.helpTo?.by).toBe('Frida');
    await board.click('[data-action="announce"]');
    await board.type('textarea[name="note"]', 'Coffee at ten');
    await board.click('[data-action="send-note"]');
    for (const one of participants) await expect.poll(() => one.said.note?.text).toBe('Coffee at ten');
    const takeBack = await board.waitForSelector('[data-action="take-back-note"]');
    await takeBack?.click();
    for (const one of participants) await expect.poll(() => one.said.note?.text).toBe('');
    await board.keyboard.press('Escape');
  });

  it('agrees with another instructor’s board of the same class', async () => {
    const other = await openBoard();
    await other.bringToFront();
    await other.waitForSelector('[data-line="open"]');
    const pause = await other.waitForSelector('[data-action="pause"][aria-pressed="false"]');
    await pause?.click();
    await other.waitForSelector('[data-action="pause"][aria-pressed="true"]');
    for (const one of participants) await expect.poll(() => one.said.room?.isPaused).toBe(true);
    await board.bringToFront();
    const resume = await board.waitForSelector('[data-action="pause"][aria-pressed="true"]');
    await resume?.click();
    for (const one of participants) await expect.poll(() => one.said.room?.isPaused).toBe(false);
    await other.close();
  });

  it('says who has dropped, and forgets who has left', async () => {
    bjorn().cut(true);
    await shows(bjorn(), '[data-presence="dropped"]');
    await participants[2]?.leave();
    await board.waitForFunction((id) => !document.querySelector(`tr[data-id="${id}"]`), {}, participants[2]?.identity.id);
  });

  it('says when the broker is gone, sends what was said meanwhile, and is told what happened', async () => {
    await taught.broker.kill();
    await board.waitForSelector('[data-line="waiting"]');
    await board.click('[data-hand] [data-action="settled"]');
    await taught.broker.restart();
    ada().did((progress) => ({ ...progress, steps: { ...progress.steps, '1.3': step() } }));
    await board.waitForSelector('[data-line="open"]');
    await expect.poll(() => ada().said.helpTo?.is).toBe('settled');
    await board.waitForFunction(
      (id) => document.querySelector(`tr[data-id="${id}"] .strip`)?.getAttribute('aria-label') === '3 done, 0 skipped, at 1.4',
      { timeout: 30_000 },
      ada().identity.id,
    );
  });

  it('counts what was refused, and says why', async () => {
    const { line } = ada().own;
    await line?.publish(ada().own.state, new Uint8Array(200));
    await board.waitForSelector('[data-refusals="1"]');
    expect(await board.$eval('.refusals li', (reason) => reason.textContent)).toMatch(/Not sealed/);
    await shows(ada(), '[data-presence="here"]');
  });
});

function step(): NonNullable<Progress['steps']['1.1']> {
  return { status: 'done', proof: 'observed', at: Date.now() - 1000 };
}
