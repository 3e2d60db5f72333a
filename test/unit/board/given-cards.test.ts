import { describe, expect, it, vi } from 'vitest';
import { cardsInFiles, outcomeOf, pastedCards } from '../../../src/board/given-cards.ts';
import { bombOfPoints } from '../../board/bad-pictures.ts';

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
    expect(none[0]?.why).toMatch(/kind of picture is not read/);
  });

  it('that would unpack to hundreds of millions of points never reach a decoder', async () => {
    const decode = vi.fn();
    vi.stubGlobal('createImageBitmap', decode);
    const bomb = new File([Uint8Array.from(bombOfPoints())], 'bomb.png', { type: 'image/png' });
    expect(bomb.size).toBeLessThan(60_000);
    const large = new File([new Uint8Array(20_000_001)], 'large.jpg', { type: 'image/jpeg' });
    const drawing = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'drawing.svg', { type: 'image/svg+xml' });
    const { none } = await cardsInFiles([bomb, large, drawing]);
    expect(none.map(({ why }) => why)).toEqual([
      expect.stringMatching(/not opened/),
      expect.stringMatching(/not opened/),
      expect.stringMatching(/kind of picture/),
    ]);
    expect(decode).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('have names without what can’t be seen, or turns what stands round it', async () => {
    const files = [new File(['x'], 'card\u202Etxt.exe\u2066'), new File(['x'], 'cat\u200B\u0000.png', { type: 'image/png' })];
    const { cards, none } = await cardsInFiles(files);
    expect([cards[0]?.name, none[0]?.name]).toEqual(['cardtxt.exe', 'cat.png']);
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
