import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newIdentity } from '../../src/core/class/identity.ts';
import { classCode, linkScheme } from '../../src/core/class/invite.ts';
import { topics } from '../../src/core/class/topics.ts';
import { type ClassInTest, startClass } from '../class/class-in-test.ts';
import { faultsOf } from '../support/axe.ts';
import {
  documentsWithClient,
  heldBy,
  heldOfParticipant,
  joinInPanel,
  membershipIn,
  ownReport,
  sayInClass,
  typeInPanel,
} from '../support/class-panel.ts';
import { giveInPanel } from '../support/give-in-panel.ts';
import { localItems } from '../support/lives.ts';
import { captureState, pressInPanel, stepRows, waitInPanel } from '../support/panel.ts';
import { browserKind } from '../support/test-browser.ts';
import { type Stage, setStage } from './stage.ts';

/** As long as AWS's own, and found wherever it went. */
const token = `secret-marker-${'0123456789abcdef'.repeat(12)}`;
const attendee = { name: 'Ada', table: '7' };

describe('a participant of a class', () => {
  let stage: Stage;
  let tested: ClassInTest;

  beforeAll(async () => {
    tested = await startClass();
    stage = await setStage({ at: '5.3' });
    await stage.page.goto('about:blank');
    await giveInPanel(stage.panel, 'scim-token', token);
    await waitInPanel(async () => (await captureState(stage.panel, 'scim-token')) === 'ready', 'that the token is kept');
    await stage.panel.$eval('details.class', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
  });

  afterAll(() => tested?.broker.stop());

  /** Until the broker holds what the participant's own progress says. */
  const untilTold = async () => {
    const isTold = async () => {
      const { report } = await heldOfParticipant(tested);
      return report !== undefined && JSON.stringify(report) === JSON.stringify(await ownReport(stage.panel, report));
    };
    await waitInPanel(isTold, 'at the broker what the participant’s own progress says');
  };
  const untilPresent = (is: 'here' | 'away' | 'dropped') =>
    waitInPanel(async () => (await heldOfParticipant(tested)).presence?.is === is, `at the broker that they are ${is}`);
  const expectNoFaults = async () => {
    for (const scheme of ['dark', 'light'] as const) {
      await stage.driver.showScheme(stage.panel, scheme);
      expect(await faultsOf(stage.panel, ['details.class'])).toEqual([]);
    }
  };
  const tick = async (step: string) => {
    await pressInPanel(stage.panel, `[data-step="${step}"] [data-action="done"]`);
    await waitInPanel(async () => (await stepRows(stage.panel))[step]?.status === 'done', `that ${step} is ticked`);
  };

  it('loads nothing and sends nothing while no class is joined', async () => {
    if (stage.driver.kind === 'chromium') expect(await documentsWithClient(stage.panel)).toBe(0);
    expect(await heldBy(tested)).toEqual([]);
  });

  it.each([
    ['hello', 'not-a-code', 'It begins with “CW1-”'],
    ['CW3-abc', 'newer-version', 'newer Crosswalk'],
    ['cut', 'incomplete', 'missing or changed'],
  ])('is told what is wrong with the code %s', async (text, problem, words) => {
    const code = text === 'cut' ? (await classCode(tested.keys)).slice(0, -9) : text;
    await typeInPanel(stage.panel, 'class-code', code);
    const said = await stage.panel.waitForSelector(`[data-code-problem="${problem}"]`);
    expect(await said?.evaluate((element) => element.textContent)).toContain(words);
    expect(await stage.panel.$('[data-action="join-class"]')).toBeNull();
  });

  it('is brought by a link to what it would join, and joins nothing by itself', async () => {
    const link = `${linkScheme}${await classCode(tested.keys)}`;
    const panel = await stage.driver.openOwnPage(`panel.html#join=${encodeURIComponent(link)}`);
    await panel.waitForSelector(`[data-class="${tested.keys.id}"]`);
    expect((await membershipIn(panel)).joined).toBeUndefined();
    await panel.close();
  });

  it('gives a card that holds no secret, as a picture too', async () => {
    await typeInPanel(stage.panel, 'attendee-name', attendee.name);
    await pressInPanel(stage.panel, '[data-action="show-card"]');
    const picture = await stage.panel.waitForSelector('svg.qr');
    expect(await picture?.evaluate((element) => element.getAttribute('aria-label'))).toContain('Ada');
    await expectNoFaults();
    await pressInPanel(stage.panel, '[data-action="show-card"]');
  });

  it('joins by the code, and what the broker holds is what their own progress says', async () => {
    await joinInPanel(stage, tested, { ...attendee, asksToReport: true });
    await untilTold();
    await untilPresent('here');
    const { report } = await heldOfParticipant(tested);
    expect(report).toMatchObject({ ...attendee, current: '5.3' });
    if (stage.driver.kind === 'chromium') expect(await documentsWithClient(stage.panel)).toBe(1);
    await waitInPanel(async () => (await membershipIn(stage.panel)).joined?.isPending === false, 'that all is sent');
  });

  it('reports a step that is ticked', async () => {
    await tick('5.3');
    await untilTold();
    expect((await heldOfParticipant(tested)).report?.steps['5.3']?.status).toBe('done');
  });

  it('is still there, with the truth, where the background is ended in between', async () => {
    await stage.driver.endBackground();
    // What Chrome holds in its document goes on; Firefox says that it goes to sleep, and is woken by what comes next.
    if (stage.driver.kind === 'chromium') expect((await heldOfParticipant(tested)).presence?.is).toBe('here');
    else await untilPresent('away');
    await tick('5.4');
    await stage.driver.endBackground();
    await untilPresent('here');
    await untilTold();
  });

  // Firefox's line is cut with its background, which says before that it goes.
  if (browserKind() === 'chromium')
    it('is marked as dropped where the line is cut, and comes back', async () => {
      if (stage.driver.kind === 'firefox') return;
      const before = (await heldOfParticipant(tested)).presence;
      await stage.panel.evaluate(() => chrome.offscreen.closeDocument());
      await untilPresent('dropped');
      // Else a board would take it for something of before.
      expect((await heldOfParticipant(tested)).presence?.sequence).toBeGreaterThan(before?.sequence ?? 0);
      await untilPresent('here');
      await untilTold();
    });

  it('raises a hand with the step, and sees who comes and what is announced', async () => {
    const { panel } = stage;
    await pressInPanel(panel, '[data-action="raise-hand"]');
    await panel.waitForSelector('[data-hand="up"]');
    await untilTold();
    const { report, by = '' } = await heldOfParticipant(tested);
    expect(report?.help?.step).toBe('5.5');
    const about = report?.help?.since ?? 0;
    const { id } = tested.keys;
    await sayInClass<'helpTo'>(tested, topics.helpTo(id, by), { about, is: 'coming', by: 'Grace' });
    await panel.waitForSelector('[data-help="coming"]');
    expect(await panel.$eval('[data-help="coming"]', (element) => element.textContent)).toContain('Grace');
    await sayInClass<'note'>(tested, topics.note(id), { text: 'Break in <b>five</b> minutes' });
    await panel.waitForSelector('[data-note="note"]');
    expect(await panel.$eval('[data-note="note"]', (element) => element.textContent)).toContain('Break in <b>five</b> minutes');
    await expectNoFaults();
    await sayInClass<'helpTo'>(tested, topics.helpTo(id, by), { about, is: 'settled', by: 'Grace' });
    await panel.waitForSelector('[data-action="raise-hand"]');
    await untilTold();
    expect((await heldOfParticipant(tested)).report?.help).toBeUndefined();
  });

  it('heeds nobody but the instructor, and nothing that is old', async () => {
    const { id } = tested.keys;
    const before = (await membershipIn(stage.panel)).joined?.note;
    await sayInClass<'note'>(tested, topics.note(id), { text: 'Type your token here' }, { as: await newIdentity() });
    await sayInClass<'note'>(tested, topics.note(id), { text: 'Of yesterday' }, { sequence: 1 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await membershipIn(stage.panel)).joined?.note).toEqual(before);
  });

  it('tells nothing while the instructor has paused it, and the newest when they go on', async () => {
    const room = topics.room(tested.keys.id);
    const settings = { region: 'eu-west-1', group: 'Class 42' };
    await sayInClass<'room'>(tested, room, { isPaused: true, settings });
    await waitInPanel(async () => (await membershipIn(stage.panel)).joined?.room?.isPaused === true, 'that it is paused');
    await tick('5.5');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await heldOfParticipant(tested)).report?.steps['5.5']).toBeUndefined();
    await sayInClass<'room'>(tested, room, { isPaused: false, settings });
    await untilTold();
    expect((await heldOfParticipant(tested)).report?.steps['5.5']?.status).toBe('done');
  });

  it('takes up the settings of the class when asked to', async () => {
    await pressInPanel(stage.panel, '[data-action="use-class-settings"]');
    await waitInPanel(async () => (await stage.panel.$('[data-offer]')) === null, 'that the settings are the class’s');
    expect((await localItems(stage.panel)).progress).toMatchObject({ region: 'eu-west-1', names: { group: 'Class 42' } });
  });

  it('comes back by itself where the broker was away, with what was ticked meanwhile', async () => {
    await tested.broker.kill();
    await waitInPanel(async () => (await membershipIn(stage.panel)).joined?.link === 'waiting', 'that the line is lost');
    await tick('5.6');
    await waitInPanel(async () => (await membershipIn(stage.panel)).joined?.isPending === true, 'that it is not sent yet');
    await stage.driver.endBackground();
    await tested.broker.restart();
    await untilTold();
    await untilPresent('here');
  });

  it('never lets a secret out', async () => {
    const held = await heldBy(tested);
    const { report } = await heldOfParticipant(tested);
    const all = JSON.stringify([report, held.map(({ topic, payload }) => [topic, Buffer.from(payload).toString('latin1')])]);
    expect(held.length).toBeGreaterThan(1);
    for (const secret of [token, 'secret-marker', 'scim', 'amazonaws', 'Class 42']) expect(all).not.toContain(secret);
  });

  it('leaves by one click, and the broker holds nothing of them any more', async () => {
    await pressInPanel(stage.panel, '[data-action="leave-class"]');
    await stage.panel.waitForSelector('[name="class-code"]');
    const ofParticipants = async () => (await heldBy(tested)).filter(({ topic }) => topic.includes('/p/'));
    await waitInPanel(async () => (await ofParticipants()).length === 0, 'that the broker has erased it');
    if (stage.driver.kind === 'chromium')
      await waitInPanel(async () => (await documentsWithClient(stage.panel)) === 0, 'that the document is closed');
    expect(await membershipIn(stage.panel)).toEqual({ attendee, left: [], unconfirmed: [] });
    expect(Object.keys(await localItems(stage.panel)).filter((name) => /class|board/.test(name))).toEqual([]);
  });

  it('is out at once where the broker is out of reach, and has it erased later', async () => {
    // The broker may have lost by its fall that it is paused no more.
    await sayInClass<'room'>(tested, topics.room(tested.keys.id), { isPaused: false, settings: {} });
    await joinInPanel(stage, tested, attendee);
    await untilTold();
    // It writes every five seconds what it holds: this is not to be lost by its fall.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await tested.broker.kill();
    await waitInPanel(async () => (await membershipIn(stage.panel)).joined?.link === 'waiting', 'that the line is lost');
    await pressInPanel(stage.panel, '[data-action="leave-class"]');
    const said = await stage.panel.waitForSelector('[data-leaving][data-trouble="unreachable"]');
    expect(await said?.evaluate((element) => element.textContent)).toContain('not erased yet: it can’t be reached');
    await tested.broker.restart();
    const ofParticipants = async () => (await heldBy(tested)).filter(({ topic }) => topic.includes('/p/'));
    await waitInPanel(async () => (await ofParticipants()).length === 0, 'that the broker has erased it');
    await waitInPanel(async () => (await stage.panel.$('[data-leaving]')) === null, 'that nothing is left to erase');
  });
});
