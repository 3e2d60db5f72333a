import { expect, it } from 'vitest';
import { mistakes } from '../../src/lab/mistakes.ts';
import { cases } from '../mistakes/cases.ts';

it('every known mistake is made once in a test', () => {
  expect(cases.map(({ mistake }) => mistake).sort()).toEqual(Object.keys(mistakes).sort());
});
