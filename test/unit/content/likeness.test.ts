import { describe, expect, it } from 'vitest';
import { Likeness } from '../../../src/content/find/likeness.ts';
import { renaming } from '../../../src/content/find/trust.ts';
import { littleWords, synonyms } from '../../../src/lab/synonyms.ts';

const likeness = new Likeness(synonyms, littleWords);

describe('two labels', () => {
  it.each([
    ['assign users or groups', 'assign users & groups'],
    ['enable', 'turn on'],
    ['enterprise applications', 'enterprise apps'],
    ['create the user', 'add user'],
    ['users', 'all users'],
    ['first name', 'given name'],
  ])('say the same: “%s”, “%s”', (one, other) => {
    expect(likeness.of(one, other)).toBeGreaterThanOrEqual(renaming.sure);
  });

  it.each([
    ['provisioning', 'user provisioning'],
    ['assign', 'assign access'],
  ])('may say the same: “%s”, “%s”', (one, other) => {
    expect(likeness.of(one, other)).toBeGreaterThanOrEqual(renaming.least);
  });

  it.each([
    ['provisioning', 'provisioning logs'],
    ['delete mobile', 'mobile'],
    ['add user', 'add group'],
    ['finish', 'dismiss'],
    ['start provisioning', 'stop provisioning'],
    ['delete user', 'edit user'],
  ])('do not: “%s”, “%s”', (one, other) => {
    expect(likeness.of(one, other)).toBeLessThan(renaming.least);
  });

  it('are nearer where nothing is left over', () => {
    expect(likeness.of('new application', 'new applications') - renaming.margin).toBeGreaterThan(
      likeness.of('new application', 'all applications'),
    );
  });
});
