import { describe, expect, it } from 'vitest';
import { cardsInFiles, outcomeOf, pastedCards } from '../../../src/board/given-cards.ts';

describe('what is pasted', () => {
  it('may be several cards, with anything between them', () => {
    const { cards } = pastedCards('  CWP1.abc\n\nCWP1.def CWP1.ghi\n');
    expect(cards.map(({ text }) => text.trim())).toEqual(['CWP1.abc', 'CWP1.def', 'CWP1.ghi']);
    expect(new Set(cards.map(({ name }) => name)).size).toBe(3);
  });

  it('stays in one piece where it is no card, so that the reason can be said', () => {
    expect(pastedCards('Remember the milk.').cards).toHaveLength(1);
  });

  it('is said to be empty where nothing is in it', () => {
    expect(pastedCards(' \n').none[0]?.why).toMatch(/empty/);
  });
});

describe('files', () => {
  it('are read no further than a card can be long', async () => {
    const { cards } = await cardsInFiles([new File(['CWP1.'.padEnd(5_000_000, 'A')], 'huge.txt')]);
    expect(cards[0]?.text.length).toBe(32_001);
  });

  it('that claim to be pictures and are none are refused by name', async () => {
    const { cards, none } = await cardsInFiles([new File(['no picture'], 'cat.png', { type: 'image/png' })]);
    expect([cards.length, none[0]?.name]).toEqual([0, 'cat.png']);
  });
});

it('says of each refused card why, and counts the rest', () => {
  const outcome = outcomeOf(
    [
      { name: 'a', is: 'taken', id: '0' },
      { name: 'b', is: 'stale', id: '0' },
      { name: 'c', is: 'refused', problem: 'forged' },
    ],
    [{ name: 'd', why: 'No QR code' }],
  );
  expect([outcome.taken, outcome.stale, outcome.refused.map(({ name }) => name)]).toEqual([1, 1, ['c', 'd']]);
});
