import type { PackProblemCode } from '../../core/lab-pack.ts';
import type { PackRole } from '../../core/pack-merge.ts';

/** Strings about lab packs and about pointing at a target oneself. */
export const packStrings = {
  title: 'Wordings for this class',
  about: 'A lab pack mends wordings that differ from what Crosswalk knows. It is data only, and can be taken back at any time.',
  choose: 'Open a lab pack',
  none: 'No lab pack is in use.',
  use: 'Use it',
  dont: 'Don’t use it',
  save: 'Save as a file',
  remove: 'Remove',
  changes: 'What “{title}” changes:',
  changed: {
    heading: '{page} may be headed {words}',
    name: '“{target}” on {page} may be called {words}',
    within: '“{target}” on {page} may stand in the part called {words}',
    role: '“{target}” on {page} may be a {words}',
  },
  roles: {
    button: 'button',
    checkbox: 'checkbox',
    combobox: 'list to choose from',
    file: 'choice of a file',
    link: 'link',
    menuitem: 'menu item',
    option: 'list item',
    radio: 'radio button',
    searchbox: 'search box',
    switch: 'switch',
    tab: 'tab',
    textbox: 'text field',
  } satisfies { readonly [role in PackRole]: string },
  setsName: 'The {name} is called “{value}”',
  setsRegion: 'The Region is {value}',
  used: 'In use now.',
  removed: 'Removed.',
  stays: 'It stays here as it came, but is not in use.',
  untitled: 'A pack without a title',
  taughtTitle: 'Taught on this computer',
  names: { group: 'group', permissionSet: 'permission set', application: 'application' },
} as const;

/** What is shown while a person points at the target. The only ones of these that reach a portal's page. */
export const pickStrings = {
  ask: 'Click on what this step means. Nothing is pressed. Esc ends this.',
  taught: 'Learnt. It will be found from now on.',
  notUsable: 'That is nothing one can use. Click on the button, link or field itself.',
  notAlone: 'It can’t be told apart from others of the same name here, so it was not learnt.',
  noName: 'It has no name that could be recognised again, so it was not learnt.',
  otherPage: 'This is not the page of the step, and its heading says too little to learn it.',
  notKept: 'It could not be kept. Try again.',
} as const;

/** One sentence for each thing that can be wrong with a pack. */
export const packProblems: { readonly [code in PackProblemCode]: string } = {
  'not-json': 'This is not a lab pack: it is no JSON, or damaged. Ask for the file again. Nothing was changed.',
  'not-pack': 'This is not a lab pack of Crosswalk. Choose the file that your instructor gave you. Nothing was changed.',
  'newer-version': 'This pack was made by a newer Crosswalk. Update, then open it again. Nothing was changed.',
  'other-lab': 'This pack is for another lab ({lab}, not {own}). Nothing was changed.',
  'too-large': 'This file is larger than any lab pack. Choose the right file. Nothing was changed.',
  'unknown-page': 'It speaks of a page that Crosswalk does not know: {page}. Correct that line. Nothing was changed.',
  'unknown-target': 'It speaks of an element that Crosswalk does not know: {target}. Correct that line. Nothing was changed.',
  'secret-target':
    'It would change a page that shows or takes the secret token ({target}), which no pack may. Take those lines out. Nothing was changed.',
  'bad-wording': 'Something in it is not a wording: {place}. Correct that line. Nothing was changed.',
  'nothing-in-it': 'There is nothing in this pack. Nothing was changed.',
};
