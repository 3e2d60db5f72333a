import { describe, expect, it } from 'vitest';
import { type Channel, openChannel, openFrom, sealFor } from '../../../../src/core/class/channel.ts';
import { newIdentity } from '../../../../src/core/class/identity.ts';
import { classCode, type Invite, readClassCode } from '../../../../src/core/class/invite.ts';
import { messageLimit } from '../../../../src/core/class/limits.ts';
import type { Messages } from '../../../../src/core/class/messages.ts';
import { newClass } from '../../../../src/core/class/new-class.ts';
import { type Report, reportOf } from '../../../../src/core/class/report.ts';
import { topics } from '../../../../src/core/class/topics.ts';
import { newProgress, type Progress } from '../../../../src/core/progress.ts';
import { labStepIds, stepIds } from '../../../../src/lab/lab.ts';
import { mistakes } from '../../../../src/lab/mistakes.ts';

const start = 1_790_000_000_000;
const ada = await newIdentity();
const invite = await newClass({ name: 'Monday', broker: 'ws://127.0.0.1:9001' });
/** A class whose code an earlier Crosswalk made: its members can read the first wire format only. */
const { wire: _, ...earlier } = invite as Invite & { readonly wire?: 2 };
const classes = { 'a class of today': invite, 'a class of an earlier Crosswalk': earlier as Invite };

/** The state of a participant with `count` steps done, at odd times, and so many warnings open. */
function report(count: number, { warnings = 0, name = 'Ada', hand = false } = {}): Report {
  const time = (place: number) => start + place * 61_234_567 + ((place * 7_919) % 9_973);
  const steps = stepIds
    .slice(0, count)
    .map((id, place) => [
      id,
      { status: 'done', proof: (['observed', 'captured', 'declared'] as const)[place % 3], at: time(place) },
    ]);
  const open = Object.keys(mistakes)
    .slice(0, warnings)
    .map((id, place) => [id, { at: time(place), source: 'x' }]);
  const progress = { ...newProgress(start), steps: Object.fromEntries(steps), open: Object.fromEntries(open) } as Progress;
  const help = hand ? ({ help: { since: start, step: '5.4', warning: 'wrong-region' } } as const) : {};
  return reportOf(progress, { name, sequence: start + count, at: start + count, ...help });
}

async function sealedSize(channel: Channel, message: Messages['state']): Promise<number> {
  return (await sealFor<'state'>(channel, ada, topics.state(channel.invite.id, ada.id), message)).length;
}

describe.each(Object.entries(classes))('in %s', (_name, of) => {
  it('all states of a participant are of one size', async () => {
    const channel = await openChannel(of);
    const reports = [
      ...Array.from({ length: stepIds.length + 1 }, (_, count) => report(count)),
      ...Array.from(Object.keys(mistakes), (_, count) => report(labStepIds.length, { warnings: count + 1 })),
      report(3, { name: 'A' }),
      report(stepIds.length, { name: '漢'.repeat(40), warnings: 99, hand: true }),
    ];
    const messages = reports.map((one) => ({ kind: 'report', report: one }) as Messages['state']);
    const left: Messages['state'] = { kind: 'left', sequence: start };
    const sizes = await Promise.all([...messages, left].map((message) => sealedSize(channel, message)));
    expect(new Set(sizes).size).toBe(1);
  });

  it('presence is of one size, and what is announced is not told by its length', async () => {
    const channel = await openChannel(of);
    const presence = topics.presence(of.id, ada.id);
    const note = topics.note(of.id);
    const presences = (['here', 'away', 'dropped'] as const).map((is) =>
      sealFor<'presence'>(channel, ada, presence, { is, sequence: start, at: start }),
    );
    expect(new Set((await Promise.all(presences)).map(({ length }) => length)).size).toBe(1);
    const notes = Array.from({ length: 51 }, (_, tens) =>
      sealFor<'note'>(channel, ada, note, { sequence: start, at: start, text: `${Math.PI}`.repeat(40).slice(0, tens * 10) }),
    );
    expect(new Set((await Promise.all(notes)).map(({ length }) => length)).size).toBeLessThanOrEqual(2);
  });

  it('is read as it was said, whatever its size', async () => {
    const channel = await openChannel(of);
    const topic = topics.room(of.id);
    for (const length of [0, 10, 3_000, 60_000, 150_000]) {
      const pack = Array.from({ length }, (_, place) => String.fromCodePoint(33 + ((place * place * 31) % 90))).join('');
      const room: Messages['room'] = { sequence: start, at: start, isPaused: false, settings: {}, pack };
      const payload = await sealFor<'room'>(channel, ada, topic, room);
      expect(payload.length).toBeLessThanOrEqual(messageLimit);
      expect(await openFrom(channel, 'room', topic, payload)).toEqual({ ok: true, value: room, by: ada.id });
    }
  });

  it('is joined by its code', async () => {
    expect(await readClassCode(await classCode(of))).toMatchObject({ ok: true, value: { id: of.id, broker: of.broker } });
  });
});

it('a code made today is not taken for a damaged one by an earlier Crosswalk, but for a newer one', async () => {
  expect(await classCode(invite)).toMatch(/^CW2-/);
  expect(await classCode(earlier as Invite)).toMatch(/^CW1-/);
});

it('a state stays small: Mosquitto writes a message of more than 4 kB to a WebSocket in pieces', async () => {
  const channel = await openChannel(invite);
  expect(
    await sealedSize(channel, { kind: 'report', report: report(stepIds.length, { warnings: 99 }) } as Messages['state']),
  ).toBe(2_048);
});
