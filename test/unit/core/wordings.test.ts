import { expect, it } from 'vitest';
import { wordingsOf } from '../../../src/core/wordings.ts';

const editions = ['2020', '2021', '2022', '2026'] as const;

it('holds a wording from the edition that brought it until the one that replaced it', () => {
  expect(wordingsOf({ '2020': 'Browse', '2022': 'Choose file' }, editions)).toEqual([
    { wording: 'Browse', editions: ['2020', '2021'] },
    { wording: 'Choose file', editions: ['2022', '2026'] },
  ]);
});

it('names each wording once, however many editions use it', () => {
  expect(wordingsOf({ '2020': ['Next', 'Go on'], '2022': 'Next' }, editions)).toEqual([
    { wording: 'Next', editions: ['2020', '2021', '2022', '2026'] },
    { wording: 'Go on', editions: ['2020', '2021'] },
  ]);
});

it('ends with `null`', () => {
  expect(wordingsOf({ '2020': 'Change', '2022': null }, editions)).toEqual([{ wording: 'Change', editions: ['2020', '2021'] }]);
});
