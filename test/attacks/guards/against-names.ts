import { type Guard, patch } from './guard.ts';

const names = 'attacks/names.test.ts';

/** What keeps a name that somebody has chosen from proving a step. */
export const againstNames: readonly Guard[] = [
  {
    id: 'proof-in-its-column',
    without: 'words that prove something stand in their own column of a table',
    patches: [patch('content/find/signals.ts', '(!column || isInColumn(element, column));', '(!column || element.isConnected);')],
    test: [names, 'a user called “Enabled”'],
  },
  {
    id: 'proof-by-its-own-role',
    without: 'what proves something has its own role, not one that is taken for it',
    patches: [
      patch(
        'content/find/signals.ts',
        '  if (signal.as && !(target && roleOf(target.element) === signal.as)) return false;\n',
        '',
      ),
    ],
    test: [names, 'an account called like the permission set'],
  },
  {
    id: 'no-proof-in-a-title',
    without: 'words are not looked for where the title of the page shows that they are a name',
    patches: [patch('content/find/pages.ts', 'unchosen(lexicon.words(says), chosenNames(headings))', 'lexicon.words(says)')],
    test: [names, 'an application called “Start provisioning”'],
  },
  {
    id: 'no-proof-in-a-breadcrumb',
    without: 'no target lies in a breadcrumb',
    patches: [patch('content/look.ts', "(page.layer !== 'bar' && element.closest(breadcrumbs))", 'false')],
    test: [names, 'an application called “Mappings”'],
  },
  {
    id: 'no-page-by-its-name-alone',
    without: 'a heading alone proves no page that has an address of its own',
    patches: [patch('core/sighting.ts', 'return page.named !== true;', 'return true;')],
    test: [names, 'an application called “Browse Microsoft Entra Gallery”'],
  },
];
