/** How the page changes all the time, by itself. */
export interface Storm {
  /** Changes in a second; as many as there can be where it does not say. */
  readonly rate?: number;
  /** Whether it brings words of the lab: cells that turn to "Enabled" and back, rows that hold it. */
  readonly inTheLabsWords: boolean;
}

export interface StormResult {
  readonly mutations: number;
  readonly seconds: number;
  /** What each round of changes took the page's own code, in milliseconds of the wall's clock. */
  readonly batches: readonly number[];
  readonly frames: number;
}

/** A round of changes is always made up alike, so that rounds can be compared. */
const round = 20;
/** How often the storm blows, in milliseconds. */
const every = 10;

interface Row {
  readonly row: Element;
  readonly text: Text;
  readonly status: Text;
  readonly cell: Element;
}

const state = {
  isOn: false,
  mutations: 0,
  frames: 0,
  batches: [] as number[],
  began: 0,
  turn: 0,
  rows: [] as Row[],
};

/** The rows of the long table; for a storm without the lab's words only those that hold none. */
function rowsFor({ inTheLabsWords }: Storm): Row[] {
  return [...document.querySelectorAll('tbody tr')].flatMap((row) => {
    const [, , name, status] = row.children;
    const [text, statusText] = [textIn(name), textIn(status)];
    const hasWords = /Enabled|Manual/.test(row.textContent ?? '');
    return name && text && statusText && hasWords === inTheLabsWords ? [{ row, text, status: statusText, cell: name }] : [];
  });
}

function textIn(cell: Element | undefined): Text | undefined {
  return cell ? ((document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode() as Text | null) ?? undefined) : undefined;
}

/** One of the twenty changes of a round: mostly texts, then classes and attributes, and one row anew. */
function change(kind: number, { inTheLabsWords }: Storm): void {
  const place = state.turn++ % state.rows.length;
  const at = state.rows[place];
  if (!at) return;
  const { row, text, status, cell } = at;
  if (kind < 10) text.nodeValue = `Last seen ${state.turn % 60} s ago`;
  else if (kind < 12) status.nodeValue = statusText(inTheLabsWords);
  else if (kind < 16) row.classList.toggle('is-fresh');
  else if (kind < 18) cell.setAttribute('title', `Seen ${state.turn} times`);
  else if (kind < 19) cell.setAttribute('data-seen', String(state.turn));
  else replace(place, row);
}

function statusText(inTheLabsWords: boolean): string {
  if (inTheLabsWords) return state.turn % 2 === 0 ? 'Enabled' : 'Disabled';
  return state.turn % 2 === 0 ? 'Enabling access' : 'Access checked';
}

function replace(place: number, row: Element): void {
  const fresh = row.cloneNode(true) as Element;
  row.replaceWith(fresh);
  const [, , name, status] = fresh.children;
  const [text, statusText] = [textIn(name), textIn(status)];
  if (name && text && statusText) state.rows[place] = { row: fresh, text, status: statusText, cell: name };
}

function blow(count: number, storm: Storm): void {
  const before = performance.now();
  for (let index = 0; index < count; index++) change((state.mutations + index) % round, storm);
  state.mutations += count;
  if (count === round) state.batches.push(performance.now() - before);
}

function blowSteadily(storm: Storm, rate: number): void {
  if (!state.isOn) return;
  const owed = Math.floor(((performance.now() - state.began) * rate) / 1_000) - state.mutations;
  // Whole rounds only, and no more than a few at once: a page that was held up doesn't make up for all of it.
  for (let rounds = Math.min(5, Math.floor(owed / round)); rounds > 0; rounds--) blow(round, storm);
  setTimeout(() => blowSteadily(storm, rate), every);
}

function blowFreely(storm: Storm, again: MessagePort): void {
  if (!state.isOn) return;
  blow(round, storm);
  again.postMessage(undefined);
}

function countFrames(): void {
  if (!state.isOn) return;
  state.frames++;
  requestAnimationFrame(countFrames);
}

const bench = {
  start(storm: Storm): void {
    Object.assign(state, { isOn: true, mutations: 0, frames: 0, batches: [], began: performance.now(), rows: rowsFor(storm) });
    if (state.rows.length === 0) throw new Error('The page has no rows for a storm');
    requestAnimationFrame(countFrames);
    if (storm.rate !== undefined) {
      blowSteadily(storm, storm.rate);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => blowFreely(storm, port1);
    port1.postMessage(undefined);
  },
  stop(): StormResult {
    state.isOn = false;
    const { mutations, frames, batches, began } = state;
    return { mutations, frames, batches, seconds: (performance.now() - began) / 1_000 };
  },
};

export type BenchStorm = typeof bench;
declare global {
  var benchStorm: BenchStorm;
}
globalThis.benchStorm = bench;
