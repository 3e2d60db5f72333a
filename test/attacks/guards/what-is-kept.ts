import { type Guard, patch } from './guard.ts';

const file = 'attacks/progress-file.test.ts';
const pages = 'attacks/broken-pages.test.ts';
const vault = 'unit/background/vault.test.ts';

/** What keeps the panel whole, and what is kept from being lost, forged or held against a wrong clock. */
export const whatIsKept: readonly Guard[] = [
  {
    id: 'progress-known-problems',
    without: 'progress names only problems that there are words for',
    patches: [patch('core/saved-progress.ts', "v.fallback(v.picklist(problemCodes), 'unknown-problem')", 'text(64)')],
    test: [file, 'a refusal that this version has no words for'],
  },
  {
    id: 'progress-dates',
    without: 'dates in progress are such as a Date can be',
    patches: [patch('core/saved-progress.ts', '    validFrom: v.optional(anyTime),', '    validFrom: v.optional(v.number()),')],
    test: [file, 'a date beyond all time'],
  },
  {
    id: 'progress-room-to-grow',
    without: 'a count of changes can always grow',
    patches: [
      patch('core/saved-progress.ts', '    v.transform((revision) => Math.min(revision, revisionLimit)),\n', ''),
      patch('core/advance.ts', 'progress.revision < revisionLimit ? progress.revision + 1 : 0', 'progress.revision + 1'),
    ],
    test: [file, 'a count of changes that can’t grow'],
  },
  {
    id: 'import-says-so',
    without: 'what came with a progress file says so',
    patches: [patch('core/saved-progress.ts', 'asImported(read.value, now)', 'read.value')],
    test: [file, 'forges no provenance'],
  },
  {
    id: 'names-as-seen',
    without: 'names hold nothing that is not seen',
    patches: [patch('core/plain-text.ts', ".replace(runs, '')", '')],
    test: [file, 'forges no provenance'],
  },
  {
    id: 'boundary-panel',
    without: 'the panel stands in an error boundary',
    patches: [
      patch(
        'panel/main.tsx',
        '    <OwnPage remedies={<ProgressRemedies />}>\n      <Panel />\n    </OwnPage>,\n',
        '    <Panel />,\n',
      ),
    ],
    test: [pages, 'the panel: all of it'],
  },
  {
    id: 'boundary-part',
    without: 'each part of the panel stands in an error boundary',
    patches: [
      patch(
        'panel/panel.tsx',
        '    <Part of={progress} remedies={<ProgressRemedies />}>\n      {children}\n    </Part>\n',
        '    <>{children}</>\n',
      ),
    ],
    test: [pages, 'the panel: a part of it'],
  },
  {
    id: 'boundary-diagnostics',
    without: 'the diagnostics page stands in an error boundary',
    patches: [
      patch(
        'panel/diagnostics.tsx',
        '    <OwnPage remedies={<ProgressRemedies />}>\n      <Diagnostics />\n    </OwnPage>,\n',
        '    <Diagnostics />,\n',
      ),
    ],
    test: [pages, 'the diagnostics page'],
  },
  {
    id: 'boundary-board',
    without: 'the board stands in an error boundary',
    patches: [
      patch(
        'board/main.tsx',
        '    <OwnPage remedies={<BoardRemedies />}>\n      <BoardPage />\n    </OwnPage>,\n',
        '    <BoardPage />,\n',
      ),
    ],
    test: [pages, 'the board'],
  },
  {
    id: 'failure-said',
    without: 'what was asked for and failed is said',
    patches: [
      patch('ui/own-page.tsx', "    addEventListener('unhandledrejection', ({ reason }) => hear(reason), { signal });\n", ''),
    ],
    test: [pages, 'says that a change was not written'],
  },
  {
    id: 'vault-of-another-version',
    without: 'a vault that can’t be read stays',
    patches: [
      patch(
        'background/secrets-end.ts',
        '  if (!vault) return;\n',
        "  if (!vault) return;\n  if (vault.is === 'unreadable') return wipe();\n",
      ),
    ],
    test: [vault, 'stays as it is until its time'],
  },
  {
    id: 'vault-by-a-wrong-clock',
    without: 'a vault outlives no clock that was set back',
    patches: [patch('background/secrets-end.ts', 'until !== undefined && until <= latest', 'until !== undefined')],
    test: [vault, 'outlives no clock that was set back'],
  },
  {
    id: 'packs-of-another-version',
    without: 'packs that can’t be used stay',
    patches: [patch('background/packs.ts', 'packsStored.set(next.map(({ raw }) => raw))', 'packsStored.set(usableOf(next))')],
    test: ['unit/background/packs.test.ts', 'stay as they are when'],
  },
  {
    id: 'board-of-another-version',
    without: 'rows that can’t be read are set aside before others take their place',
    patches: [
      patch(
        'board/kept-board.ts',
        'const isAside = !isUnread || (await setAside(classId, { at: Date.now(), board }));',
        'const isAside = true;',
      ),
    ],
    test: ['journeys/board-kept.test.ts', 'sets aside what a newer version kept'],
  },
  {
    id: 'waits-capped',
    without: 'a moment further off than any wait is dropped',
    patches: [patch('core/waits.ts', 'return wait >= 0 && wait <= longest ? wait : 0;', 'return Math.max(0, wait);')],
    test: ['unit/background/clock.test.ts', 'has the class tried at once'],
  },
  {
    id: 'private-window-gone',
    without: 'what a private window has shown goes with it',
    patches: [patch('background/tabs.ts', '  forgetPrivateWindow(windowId);\n', '')],
    test: ['unit/background/private-window.test.ts', 'goes with all that it has shown'],
  },
  {
    id: 'private-window-apart',
    without: 'private windows know nothing of each other',
    patches: [patch('background/private-windows.ts', 'windows.get(windowId)', '[...windows.values()].at(-1)')],
    test: ['unit/background/private-window.test.ts', 'knows nothing of another one'],
  },
  {
    id: 'portal-address',
    without: 'the address of the access portal has no user and no port',
    patches: [
      patch('core/scim/check-portal-url.ts', "  if (url.username || url.password) return bad('has-credentials');\n", ''),
      patch('core/scim/check-portal-url.ts', "  if (url.port) return bad('has-port');\n", ''),
    ],
    test: ['unit/core/scim.test.ts', 'has no user, password or port'],
  },
];
