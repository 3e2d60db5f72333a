import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { listenerFor, type Serving, serveHosts } from '../portals/serve-hosts.ts';
import { openBareBrowser } from './bare-browser.ts';
import { type BareWindow, openWindow } from './bare-window.ts';
import { documentWith, HandMadeSite } from './hand-made.ts';
import type { Hands } from './hands.ts';

const site = new HandMadeSite('hands.example', 'frame.example');
let serving: Serving;
let closeBrowser: () => Promise<void>;
let window: BareWindow;
let hands: Hands;

beforeAll(async () => {
  serving = await serveHosts({ name: 'Hands', hosts: site.hosts, listener: listenerFor([site]) });
  const opened = await openBareBrowser({ chromiumArguments: serving.chromiumArguments });
  closeBrowser = opened.close;
  window = await openWindow(opened.browser, { size: { width: 800, height: 600 }, isComplaint: () => false });
  hands = window.hands;
});

afterEach(() => expect(window.complaints).toEqual([]));

afterAll(async () => {
  await window?.close();
  await closeBrowser?.();
  await serving?.close();
});

/** Opens a page; `script` runs in it, and counts what is pressed with `count(name)`. */
async function open(body: string, script = ''): Promise<void> {
  const counting = 'const pressed = []; const count = (name) => void pressed.push(name);';
  site.put('https://hands.example/', documentWith(`${body}<script>${counting} ${script}</script>`));
  await hands.page.goto('https://hands.example/');
}

function pressed(): Promise<readonly string[]> {
  return hands.page.evaluate('pressed') as Promise<string[]>;
}

/** Everything that a page still does of its own accord is over after this. */
async function later(): Promise<void> {
  await hands.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

it('presses what is grey once it is no longer', async () => {
  await open(
    '<button disabled onclick="count(1)">Save</button><div role="button" aria-disabled="true" onclick="count(2)">Go on</div>',
    `setTimeout(() => { document.querySelector('button').disabled = false; }, 300);
     document.querySelector('div').addEventListener('click', (event) => {
       if (event.target.ariaDisabled === 'true') count('too early');
     });
     setTimeout(() => { document.querySelector('div').ariaDisabled = null; }, 600);`,
  );
  await hands.press('button Save');
  await hands.press('button Go on');
  await later();
  expect(await pressed()).toEqual([1, 2]);
});

it('presses what is covered once it lies free, and what slides in once it lies still', async () => {
  await open(
    `<style>@keyframes in { from { transform: translateX(600px) } to { transform: none } }
       #late { animation: in 500ms linear } #over { position: fixed; inset: 0; background: #fffa }</style>
     <button id="late" onclick="count('late')">Late</button><div id="over" onclick="count('over')"></div>`,
    `setTimeout(() => document.getElementById('over').remove(), 200); onclick = () => count('somewhere');`,
  );
  await hands.press('button Late');
  await later();
  expect(await pressed()).toEqual(['late', 'somewhere']);
});

it('looks again when the page draws it anew under the hand, and presses once', async () => {
  await open(
    '<main></main>',
    `let drawn = 0;
     const draw = () => {
       document.querySelector('main').innerHTML = '<button onclick="count(1)">Again</button>';
       if (++drawn < 30) setTimeout(draw, 20);
     };
     draw();`,
  );
  await hands.press('button Again');
  await later();
  expect(await pressed()).toEqual([1]);
});

it('does not press a row that has become another’s', async () => {
  await open(
    '<table role="grid"><tr><td>first</td><td><button>Delete</button></td></tr><tr><td>second</td><td><button>Delete</button></td></tr></table>',
    `for (const button of document.querySelectorAll('button'))
       button.onclick = () => count(button.closest('tr').cells[0].textContent);
     // As soon as it is scrolled to, the list puts others into its rows.
     let isChanged = false;
     Element.prototype.scrollIntoView = () => {
       if (isChanged) return;
       isChanged = true;
       const [one, other] = [...document.querySelectorAll('tr')].map((row) => row.cells[0]);
       [one.textContent, other.textContent] = [other.textContent, one.textContent];
     };`,
  );
  await hands.press('button Delete in first');
  expect(await pressed()).toEqual(['first']);
});

it('presses again where the page moves it away between down and up, and not where the touch was all', async () => {
  await open(
    '<p id="room"></p><button id="moves" onclick="count(\'moves\')">Moves</button><ul role="listbox"><li role="option">Choose me</li></ul>',
    `let isMoved = false;
     addEventListener('pointerdown', () => {
       if (isMoved) return;
       isMoved = true;
       document.getElementById('room').style.height = '200px';
     });
     document.querySelector('li').addEventListener('pointerdown', ({ target }) => { count('chosen'); target.remove(); });`,
  );
  await hands.press('button Moves');
  await hands.press('option Choose me');
  await later();
  expect(await pressed()).toEqual(['moves', 'chosen']);
});

it('presses a radio button by its label where that lies over it', async () => {
  await open(
    `<div style="position: relative"><input type="radio" id="one" style="position: absolute; opacity: 0" onclick="count('radio')">
     <label for="one" style="position: relative; display: block; background: white">This one</label></div>`,
  );
  await hands.press('radio This one');
  expect(await pressed()).toEqual(['radio']);
});

it('finds in frames of other sites that are to be seen, and presses once what has its frame replaced', async () => {
  site.put(
    'https://frame.example/',
    documentWith("<button onclick=\"parent.postMessage('next', '*')\">Next</button><label>Name <input></label>"),
  );
  const frame = (style: string) => `<iframe src="https://frame.example/" style="${style}"></iframe>`;
  await open(
    frame('visibility: hidden; position: absolute; width: 0; height: 0') + frame('width: 400px; height: 200px'),
    `onmessage = ({ source, data }) => {
       count(data);
       const old = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
       const next = old.cloneNode();
       next.title = 'the next';
       old.replaceWith(next);
     };`,
  );
  await hands.type('textbox Name', 'in the frame');
  for (let round = 1; round <= 5; round++) {
    await hands.press('button Next');
    expect(await hands.page.evaluate('pressed.length')).toBe(round);
    await hands.frame('iframe[title="the next"]', 'button');
    await hands.page.$eval('iframe[title="the next"]', (one) => one.removeAttribute('title'));
  }
});

it('types in the place of what was there, also where the field is drawn anew, and chooses from a list', async () => {
  await open(
    `<main><label>Name <input value="old"></label></main>
     <label>Mode <select><option value="1">Manual</option><option value="2">Automatic</option></select></label>`,
    `document.querySelector('input').addEventListener('focus', () => {
       document.querySelector('main').innerHTML = '<label>Name <input value="drawn anew"></label>';
     });
     document.querySelector('select').onchange = ({ target }) => count(target.value);`,
  );
  await hands.type('textbox Name', 'new');
  expect(await hands.valueOf('textbox Name')).toBe('new');
  await hands.type('combobox Mode', 'Automatic');
  expect(await pressed()).toEqual(['2']);
});

it('reads what is to be seen, chooses a file, and gets the file that is saved', async () => {
  await open(
    `<p hidden>Not yet</p><div><input type="file" style="display: none"></div>
     <a href="data:text/plain,all of it" download="saved.txt">Save</a>`,
    `document.querySelector('input').onchange = async ({ target }) => {
       count(await target.files[0].text());
       document.querySelector('p').hidden = false;
     };`,
  );
  await hands.chooseFile({ name: 'a.xml', text: 'chosen' });
  await hands.reads('Not yet');
  expect(await pressed()).toEqual(['chosen']);
  await hands.press('link Save');
  expect(await hands.saved()).toEqual({ name: 'saved.txt', text: 'all of it' });
});
