import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
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
});

/** How many the table says it has. */
async function peopleOf(page: Page): Promise<number> {
  return page.$eval('.participants', (table) => Number(table.getAttribute('aria-rowcount')) - 1);
}
