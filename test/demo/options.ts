import { parseArgs } from 'node:util';
import type { StepId } from '../../src/lab/ids.ts';
import { labStepIds } from '../../src/lab/lab.ts';
import { editionsOf } from '../portals/draw-editions.ts';
import { type BrowserKind, browserKind } from '../support/test-browser.ts';

/** What the demo was asked for. Ends the process with one sentence where that can't be had. */
export function demoOptions() {
  try {
    return read();
  } catch (error) {
    // Node's own sentence goes on about how a file of that name would be given.
    const [sentence] = (error as Error).message.split(/(?<=\.) To specify/);
    console.error(`${sentence?.replace(/\.?$/, '.')} The README lists what the demo can be asked for.`);
    process.exit(2);
  }
}

function read() {
  const { values } = parseArgs({
    options: {
      /** Milliseconds before each act; slow enough to watch where there is a display. */
      pace: { type: 'string' },
      /** `private`, as the lab has it, or `ordinary`: then Crosswalk may record what it sees of the sign-in. */
      'sign-in': { type: 'string', default: 'private' },
      /** Without a window even where there is a display. */
      headless: { type: 'boolean', default: false },
      /** Without the extension, to see that the participant can't do it alone. */
      'without-extension': { type: 'boolean', default: false },
      /** To begin at a later step, with everything before it done; best at the first of a section. */
      from: { type: 'string' },
      /** Tells every act of the participant. */
      verbose: { type: 'boolean', default: false },
      /** `chromium` or `firefox`. */
      browser: { type: 'string', default: browserKind() },
      dark: { type: 'boolean', default: false },
      /** The consoles' edition: `2020`, `2026` …, or `mixed-7`: each page in one drawn by that seed. */
      edition: { type: 'string', default: '2026' },
    },
  });
  const { pace, from } = values;
  if (pace !== undefined && !/^\d+$/.test(pace)) throw new RangeError(`--pace takes milliseconds, not "${pace}".`);
  if (from !== undefined && !labStepIds.includes(from as StepId)) throw new RangeError(`The lab has no step "${from}".`);
  if (!/^(?:private|ordinary)$/.test(values['sign-in']))
    throw new RangeError(`--sign-in is private or ordinary, not "${values['sign-in']}".`);
  if (!/^(?:chromium|firefox)$/.test(values.browser))
    throw new RangeError(`--browser is chromium or firefox, not "${values.browser}".`);
  return {
    ...values,
    browser: values.browser as BrowserKind,
    pace: pace === undefined ? undefined : Number(pace),
    from: from as StepId | undefined,
    edition: editionsOf(values.edition),
  };
}
