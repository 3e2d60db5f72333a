import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SavedBoard, SavedPerson } from '../../src/core/class/saved-board.ts';
import { fill } from '../board/fill.ts';
import { boardOf } from '../board/people.ts';
import { type Stage, setBareStage } from './stage.ts';

/** What the board's page of the shipped extension keeps of a class. */
describe('a class that is opened again', () => {
  let stage: Pick<Stage, 'driver'>;
  let page: Page;

  beforeAll(async () => {
    stage = await setBareStage({ withExtension: true });
    page = await stage.driver.openOwnPage('board.html');
  });

  /** Nothing but what was kept is there then. */
  async function openAnew(): Promise<void> {
    await page.close();
    page = await stage.driver.openOwnPage('board.html');
    await page.waitForSelector('tr[data-id]');
  }

  it('has all who were kept when a class was one record', async () => {
    const board = await boardOf(40, Date.now());
    await fill(page, board, 'Monday');
    await openAnew();
    expect(await peopleOf(page)).toBe(board.rows.size);
  });

  it('is without whom the instructor took off, and has everybody else', async () => {
    const before = await peopleOf(page);
    await page.click('tr[data-id] button.name');
    await page.waitForSelector('[data-detail]');
    const gone = await page.$eval('tr.selected', (row) => (row as HTMLElement).dataset.id ?? '');
    await page.click('[data-action="remove-participant"]');
    await page.click('[data-action="remove-participant-yes"]');
    await page.waitForFunction((id) => !document.querySelector(`tr[data-id="${id}"]`), {}, gone);
    await openAnew();
    expect(await peopleOf(page)).toBe(before - 1);
    expect(await page.$(`tr[data-id="${gone}"]`)).toBeNull();
  });

  it.each([
    ['all of it', (saved: SavedBoard) => ({ ...saved, version: 2, seats: ['A1'] }), 0],
    ['some people', (saved: SavedBoard) => ({ ...saved, people: saved.people.map(ofTomorrow) }), 20],
  ])('sets aside what a newer version kept: %s', async (_, change, readable) => {
    const board = await boardOf(40, Date.now());
    const kept = change(board.saved());
    await fill(page, { saved: () => kept }, 'Tuesday');
    for (let times = 0; times < 2; times++) {
      await page.close();
      page = await stage.driver.openOwnPage('board.html');
      await page.waitForSelector('[data-trouble="set-aside"]');
      if (readable > 0) expect(await peopleOf(page)).toBe(readable);
      // What is there now takes its place in the meantime.
      await page.waitForFunction(isWrittenAsAWhole, { polling: 200 }, readable);
      const asides = await page.evaluate(readAsides);
      expect(asides.map((one) => one.board)).toEqual([kept]);
    }
    await page.click('[data-action="drop-aside"]');
    await page.waitForFunction(() => !document.querySelector('[data-trouble="set-aside"]'));
    expect(await page.evaluate(readAsides)).toEqual([]);
  });
});

/** A newer version knows more of every other one. */
function ofTomorrow(person: SavedPerson, place: number): object {
  return place % 2 === 0 ? person : { ...person, seat: 'A1' };
}

/** Runs in the page: all that is in the database, by key. */
async function readAsides(): Promise<{ readonly at: number; readonly board: unknown }[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('crosswalk-boards');
    request.onsuccess = () => resolve(request.result);
  });
  const request = database.transaction('boards').objectStore('boards').getAll();
  const all = await new Promise<unknown[]>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return all.filter((one): one is { at: number; board: unknown } => typeof one === 'object' && one !== null && 'board' in one);
}

/** Runs in the page: whether the board was written since, with so many people. */
async function isWrittenAsAWhole(count: number): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('crosswalk-boards');
    request.onsuccess = () => resolve(request.result);
  });
  const request = database.transaction('people').objectStore('people').getAll();
  const lists = await new Promise<unknown[][]>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return lists.flat().length === count;
}

/** How many the table says it has. */
async function peopleOf(page: Page): Promise<number> {
  return page.$eval('.participants', (table) => Number(table.getAttribute('aria-rowcount')) - 1);
}
