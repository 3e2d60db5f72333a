import { describe, expect, it } from 'vitest';
import { cardOf, readCard } from '../../../../src/core/class/card.ts';
import { openChannel, openFrom, sealFor } from '../../../../src/core/class/channel.ts';
import { newIdentity } from '../../../../src/core/class/identity.ts';
import { classCode, readClassCode } from '../../../../src/core/class/invite.ts';
import { reportOf } from '../../../../src/core/class/report.ts';
import { topics } from '../../../../src/core/class/topics.ts';
import { newProgress } from '../../../../src/core/progress.ts';
import { labStepIds } from '../../../../src/lab/lab.ts';

const progress = {
  ...newProgress(1_790_000_000_000),
  steps: Object.fromEntries(
    labStepIds.map((id, index) => [id, { status: 'done', proof: 'observed', at: 1_790_000_000_000 + index * 61_234 } as const]),
  ),
};
const report = reportOf(progress, { name: 'Ada', table: '4', sequence: 7, at: 1_790_000_900_000 });

describe('a progress card', () => {
  it('is read as it was given, and fits a QR picture', async () => {
    const identity = await newIdentity();
    const code = await cardOf(identity, report);
    expect(code.length).toBeLessThan(2_300);
    expect(await readCard(code)).toEqual({ ok: true, value: { id: identity.id, report } });
  });
});

describe('a message of a class', () => {
  it('is read by who has the class code, in its own topic alone', async () => {
    const [identity, instructor] = [await newIdentity(), await newIdentity()];
    const secret = 'A'.repeat(43);
    const invite = {
      name: 'Monday',
      broker: 'ws://127.0.0.1:9001',
      id: 'abcdefgh12345678',
      secret,
      instructor: instructor.publicKey,
    };
    const read = await readClassCode(` ext+crosswalk:${await classCode(invite)}\n`);
    expect(read).toEqual({ ok: true, value: invite });
    const channel = await openChannel(invite);
    const topic = topics.state(invite.id, identity.id);
    const payload = await sealFor(channel, identity, topic, { kind: 'report', report });
    expect(await openFrom(channel, 'state', topic, payload)).toEqual({
      ok: true,
      value: { kind: 'report', report },
      by: identity.id,
    });
    expect(await openFrom(channel, 'state', `${topic}x`, payload)).toEqual({ ok: false, problem: 'other-key' });
    const other = await openChannel({ ...invite, secret: 'B'.repeat(43) });
    expect(await openFrom(other, 'state', topic, payload)).toEqual({ ok: false, problem: 'other-key' });
  });
});
