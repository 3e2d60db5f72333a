import type { Page } from 'puppeteer';
import { type Opened, openFrom, sealFor } from '../../src/core/class/channel.ts';
import { classCode } from '../../src/core/class/invite.ts';
import type { ClassView } from '../../src/core/class/membership.ts';
import type { Messages } from '../../src/core/class/messages.ts';
import { type Report, reportOf } from '../../src/core/class/report.ts';
import { readTopic, topics } from '../../src/core/class/topics.ts';
import { readProgress } from '../../src/core/saved-progress.ts';
import type { BrokerMessage } from '../../src/platform/broker.ts';
import { asInstructor, type ClassInTest, openTestedLine } from '../class/class-in-test.ts';
import { localItems } from './lives.ts';
import { pressInPanel } from './panel.ts';
import type { TestBrowser } from './test-browser.ts';

/** Types into one of the panel's fields, whatever it held. */
export async function typeInPanel(panel: Page, name: string, text: string): Promise<void> {
  await panel.$eval(
    `[name="${name}"]`,
    (field, typed) => {
      (field as HTMLInputElement).value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** Joins as a person does: name, table, code, and what is reported in sight before the button. */
export async function joinInPanel(
  { driver, panel }: { readonly driver: TestBrowser; readonly panel: Page },
  tested: ClassInTest,
  { name, table, asksToReport = false }: { readonly name: string; readonly table: string; readonly asksToReport?: boolean },
): Promise<void> {
  await typeInPanel(panel, 'attendee-name', name);
  await typeInPanel(panel, 'attendee-table', table);
  await typeInPanel(panel, 'class-code', await classCode({ ...tested.keys, broker: tested.broker.url }));
  await panel.waitForSelector('[data-action="join-class"]');
  await pressInPanel(panel, '[data-action="join-class"]');
  // Firefox asks once whether data may leave it, and remembers the answer.
  if (asksToReport) await driver.answerPrompt?.(true);
  await panel.waitForSelector('[data-joined]');
}

/** What the panel is shown of cards and classes. */
export function membershipIn(panel: Page): Promise<ClassView> {
  return panel.evaluate(
    async () => ((await chrome.storage.session.get('class')).class ?? { left: [], unconfirmed: [] }) as ClassView,
  );
}

/** What the broker holds of a class, as a board that joins late is given it. */
export async function heldBy(tested: ClassInTest): Promise<readonly BrokerMessage[]> {
  const { line, heard } = await openTestedLine({
    ...asInstructor(tested),
    subscribeTo: [topics.everything(tested.keys.id)],
  });
  await new Promise((resolve) => setTimeout(resolve, 250));
  await line.close();
  return heard;
}

/** What the broker holds of the one participant there is, opened with the keys of the class. */
export async function heldOfParticipant(
  tested: ClassInTest,
): Promise<{ readonly report?: Report; readonly presence?: Messages['presence']; readonly by?: string }> {
  const held = await heldBy(tested);
  const open = async <K extends 'state' | 'presence'>(kind: K): Promise<Extract<Opened<K>, { ok: true }> | undefined> => {
    const message = held.find(({ topic }) => readTopic(topic, tested.keys.id)?.kind === kind);
    const opened = message && (await openFrom(tested.channel, kind, message.topic, message.payload));
    return opened?.ok ? (opened as Extract<Opened<K>, { ok: true }>) : undefined;
  };
  const [state, presence] = [await open('state'), await open('presence')];
  return {
    ...(state?.value.kind === 'report' ? { report: state.value.report as Report, by: state.by } : {}),
    ...(presence ? { presence: presence.value } : {}),
  };
}

/** The report that the participant's own progress makes, with the number and the time of another. */
export async function ownReport(panel: Page, { sequence, at }: Pick<Report, 'sequence' | 'at'>): Promise<Report> {
  const items = await localItems(panel);
  const progress = readProgress(items.progress);
  const { attendee, help } = await membershipIn(panel);
  if (!progress.ok || !attendee) throw new Error('There is nothing to report');
  return reportOf(progress.value, { ...attendee, ...(help ? { help } : {}), sequence, at });
}

let lastSequence = Date.now();

/** Says something as the instructor; `as` where somebody else tries to. */
export async function sayInClass<K extends 'room' | 'note' | 'noteTo' | 'helpTo'>(
  tested: ClassInTest,
  topic: string,
  message: Omit<Messages[K], 'sequence' | 'at'>,
  { as = tested.instructor, sequence = ++lastSequence } = {},
): Promise<void> {
  const { line } = await openTestedLine(asInstructor(tested));
  const whole = { ...message, sequence, at: Date.now() } as Messages[K];
  await line.publish(topic, await sealFor<K>(tested.channel, as, topic, whole));
  await line.close();
}

/** How many documents of Chrome's hold the client; Firefox's event page does it itself, and does not tell. */
export function documentsWithClient(panel: Page): Promise<number> {
  return panel.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] })).length);
}
