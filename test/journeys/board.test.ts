import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/core/class/card.ts';
import { bombOfPoints } from '../board/bad-pictures.ts';
import { badCards, type CardHolder, type Dropped, eightPeople, qrPicture, reportOfHolder, textFile } from '../board/cards.ts';
import { faultsOf } from '../support/axe.ts';
import { type Stage, setBareStage } from './stage.ts';

/** The board's page of the shipped extension, given cards as an instructor gives them. */
describe('the class board, without any server', () => {
  let stage: Pick<Stage, 'driver'>;
  let board: Page;
  let people: CardHolder[];
  const now = Date.now() - 60_000;

  beforeAll(async () => {
    stage = await setBareStage({ withExtension: true });
    people = await eightPeople();
    board = await stage.driver.openOwnPage('board.html');
    await board.waitForSelector('[data-action="open-cards"]');
  });

  it('takes many cards at once by drop, a picture among them, and refuses each bad one with its sentence', async () => {
    const good = await Promise.all(people.slice(0, 6).map((person) => cardFile(person, now)));
    const [ada] = people;
    if (!ada) throw new Error('Nobody is there');
    const [first, ...rest] = good;
    if (!first) throw new Error('There is no card');
    const picture = qrPicture('ada.gif', await cardOf(ada.identity, reportOfHolder(ada, now)));
    const bomb = { name: 'bomb.png', type: 'image/png', bytes: Buffer.from(bombOfPoints()).toString('base64') };
    await drop(board, [bomb, ...(await badCards(ada, now)), picture, ...rest]);
    const result = await board.waitForSelector('.cards-result [data-taken="6"]');
    const said = (await result?.evaluate((element) => (element as HTMLElement).innerText)) ?? '';
    expect(said).toContain('6 taken, 7 refused');
    expect(said).toMatch(/bomb\.png: This picture is far larger than a photo of a QR code, so it was not opened/);
    expect(said).toMatch(/forged\.txt: Its signature does not hold/);
    expect(said).toMatch(/truncated\.txt: A part of the card is missing/);
    expect(said).toMatch(/oversized\.txt: It is much larger/);
    expect(said).toMatch(/foreign\.txt: This card is of another lab/);
    expect(said).toMatch(/notes\.txt: This is no progress card/);
    expect(said).toMatch(/cat\.gif: This is no progress card/);
    expect(await names(board)).toHaveLength(6);
    expect(await names(board)).not.toContain('Eve');
  });

  it('takes codes by paste, several in one text, on the page and in the field', async () => {
    const codes = await Promise.all(
      people.slice(6).map(({ identity, ...person }) => cardOf(identity, reportOfHolder(person, now))),
    );
    await board.click('nav [data-action="cards"]');
    await board.waitForSelector('dialog textarea');
    await board.$eval(
      'dialog textarea',
      (field, text) => {
        (field as HTMLTextAreaElement).value = text;
      },
      codes.join('\n\n'),
    );
    await board.click('[data-action="take-cards"]');
    await board.waitForSelector('.cards-result [data-taken="2"]');
    expect(await names(board)).toHaveLength(8);
    await board.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox lets no page make an event with a clipboard of its own.
      const paste = new Event('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
      document.body.dispatchEvent(paste);
    }, codes[0] ?? '');
    await board.waitForFunction(() => document.querySelector('.cards-result')?.textContent?.includes('1 already known'));
  });

  it('lets a newer card take the place of the older, whichever comes first', async () => {
    const [ada] = people;
    if (!ada) throw new Error('Nobody is there');
    await drop(board, [await cardFile({ ...ada, steps: 21 }, now + 1000), await cardFile(ada, now)]);
    await board.waitForSelector('.cards-result [data-taken="1"]');
    expect(await stripOf(board, 'Ada')).toMatch(/ at 4\.1$/);
  });

  it('sorts by its headers, and says so', async () => {
    await board.click('th button[data-sort="name"]');
    expect(await names(board)).toEqual(['Ada', 'Björn', 'Chloé', 'Dmitri', 'Eva', 'Fatima', 'Grace', 'Hugo']);
    expect(await board.$eval('th[aria-sort="ascending"]', (head) => head.textContent?.trim())).toMatch(/^Name/);
    await board.click('th button[data-sort="longest"]');
    expect((await names(board))[0]).toBe('Björn');
    await board.click('th button[data-sort="table"]');
    expect((await names(board)).at(-1)).toBe('Eva');
  });

  it('shows only those one asks for: by filter, by step, by text', async () => {
    for (const [filter, wanted] of [
      ['help', ['Björn']],
      ['warning', ['Chloé']],
      ['done', ['Dmitri']],
      ['dropped', []],
    ] as const) {
      await board.click(`[data-filter="${filter}"]`);
      expect(await names(board)).toEqual(wanted);
    }
    await board.click('[data-filter="all"]');
    await board.click('[data-heat="1.5"] button');
    expect(await names(board)).toEqual(['Björn']);
    await board.click('[data-heat="1.5"] button');
    await board.type('input[name="search"]', 'chloe');
    expect(await names(board)).toEqual(['Chloé']);
    await board.$eval('input[name="search"]', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await names(board)).toHaveLength(8);
  });

  it('is walked with the keys, keeps the focus on the same participant, and opens their detail', async () => {
    await board.click('th button[data-sort="name"]');
    await board.focus('tr[data-id] button.name');
    await board.keyboard.press('ArrowDown');
    await board.waitForFunction(() => document.activeElement?.textContent === 'Björn');
    // Others come in, and the order changes, while one is there.
    await board.evaluate(() => document.querySelector<HTMLElement>('th button[data-sort="longest"]')?.click());
    await board.waitForFunction(() => document.querySelector('tbody tr[data-id] button')?.textContent === 'Björn');
    expect(await board.evaluate(() => document.activeElement?.textContent)).toBe('Björn');
    await board.keyboard.press('Enter');
    await board.waitForSelector('[data-detail]');
    expect(await board.$eval('[data-detail] h2', (heading) => heading.textContent)).toBe('Björn');
    expect(await board.$eval('[data-detail] [data-step="1.5"]', (step) => step.getAttribute('data-status'))).toBe('here');
    expect(
      await board.$$('[data-detail] .steps [data-status="done"], [data-detail] .steps [data-status="skipped"]'),
    ).toHaveLength(4);
    await board.keyboard.press('Escape');
    await board.waitForFunction(() => !document.querySelector('[data-detail]'));
    expect(await board.evaluate(() => document.activeElement?.textContent)).toBe('Björn');
  });

  it('asks for the instructor’s name once, and shows who is on it', async () => {
    await board.click('[data-hand] [data-action="coming"]');
    await board.type('input[name="own-name"]', 'Frida');
    await board.click('[data-action="keep-own-name"]');
    await board.waitForFunction(() => document.querySelector('[data-hand]')?.textContent?.includes('Frida is coming'));
    await board.click('[data-hand] [data-action="settled"]');
    await board.waitForFunction(() => !document.querySelector('[data-hand]'));
  });

  it('shows no name and no code on the wall, and Esc leads back', async () => {
    await board.click('[data-action="projector"]');
    await board.waitForSelector('.projector');
    const wall = await board.evaluate(() => document.body.innerText + document.body.innerHTML);
    for (const { name, identity } of people) for (const secret of [name, identity.id]) expect(wall).not.toContain(secret);
    expect(await board.$$eval('[data-number]', (tiles) => tiles.length)).toBe(8);
    expect(await board.$$eval('.projector button', (buttons) => buttons.length)).toBe(1);
    await board.keyboard.press('Escape');
    await board.waitForSelector('tr[data-id]');
  });

  it('exports a table and xAPI statements', async () => {
    await board.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) void blob.text().then((text) => document.body.setAttribute('data-saved', text));
        return make(blob);
      };
    });
    await board.click('nav [data-action="export"]');
    const saved = async (action: string) => {
      await board.evaluate(() => document.body.removeAttribute('data-saved'));
      await board.click(`dialog [data-action="${action}"]`);
      await board.waitForSelector('[data-saved]');
      return (await board.evaluate(() => document.body.getAttribute('data-saved'))) ?? '';
    };
    const csv = await saved('export-csv');
    expect(csv.trim().split('\r\n')).toHaveLength(9);
    const statements = JSON.parse(await saved('export-xapi')) as { actor: { name: string } }[];
    expect(new Set(statements.map(({ actor }) => actor.name)).size).toBe(8);
    await board.keyboard.press('Escape');
  });

  it('keeps everything until it is opened again, who helps included', async () => {
    await board.close();
    board = await stage.driver.openOwnPage('board.html');
    await board.waitForSelector('tr[data-id]');
    expect((await names(board)).sort()).toEqual(people.map(({ name }) => name).sort());
    expect(await stripOf(board, 'Ada')).toMatch(/ at 4\.1$/);
    expect(await board.$$('[data-hand]')).toHaveLength(0);
    expect(await board.$eval('.own-name', (line) => line.textContent)).toContain('Frida');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (scheme) => {
    await stage.driver.showScheme(board, scheme);
    await board.click('tr[data-id] button.name');
    await board.waitForSelector('[data-detail]');
    expect(await faultsOf(board)).toEqual([]);
    await board.click('[data-action="close-detail"]');
    for (const dialog of ['cards', 'export', 'classes']) {
      await board.click(`nav [data-action="${dialog}"]`);
      await board.waitForSelector(`[data-dialog="${dialog}"]`);
      expect(await faultsOf(board)).toEqual([]);
      await board.keyboard.press('Escape');
    }
    await board.click('[data-action="projector"]');
    expect(await faultsOf(board)).toEqual([]);
    await board.keyboard.press('Escape');
  });

  it('makes a class that says in words what is wrong with it, and shows its code', async () => {
    await board.click('nav [data-action="classes"]');
    await board.waitForSelector('[data-form="make-class"]');
    // A dialog takes the focus when it opens; what is typed before goes nowhere.
    await board.waitForFunction(() => document.querySelector('dialog:modal')?.contains(document.activeElement));
    await board.type('input[name="name"]', 'Monday');
    await board.type('input[name="broker"]', 'ws://broker.example.org/mqtt');
    await board.click('[data-action="make-class"]');
    await board.waitForSelector('[data-problem="unsafe"]');
    await board.$eval('input[name="broker"]', (field) => {
      (field as HTMLInputElement).value = 'ws://127.0.0.1:9/mqtt';
    });
    await board.click('[data-action="make-class"]');
    await board.waitForSelector('[data-line="waiting"]');
    await board.click('nav [data-action="code"]');
    const code = await board.waitForSelector('[data-copy="code"]');
    expect(await code?.evaluate((element) => element.textContent)).toMatch(/^CW2-/);
    expect(await board.$('svg.qr')).not.toBeNull();
  });
});

async function cardFile(person: CardHolder, at: number): Promise<Dropped> {
  return textFile(`${person.name}.txt`, await cardOf(person.identity, reportOfHolder(person, at)));
}

/** Drops files on the page, as from a folder. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, bytes } of files)
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name, { type }));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Who is shown, from top to bottom, once the page has come to rest. */
async function names(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.$$eval('tr[data-id] button.name', (rows) => rows.map((row) => row.textContent ?? ''));
}

async function stripOf(page: Page, name: string): Promise<string> {
  return page.$$eval(
    'tr[data-id]',
    (rows, name) =>
      rows
        .find((row) => row.querySelector('button.name')?.textContent === name)
        ?.querySelector('.strip')
        ?.getAttribute('aria-label') ?? '',
    name,
  );
}
