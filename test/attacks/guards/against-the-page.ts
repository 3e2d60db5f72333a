import { type Guard, inManifest, type Patch, patch } from './guard.ts';

const openRoot: Patch = {
  file: 'src/content/overlay/overlay.ts',
  from: "attachShadow({ mode: 'closed' })",
  to: "attachShadow({ mode: 'open' })",
};

const page = 'attacks/page.test.ts';
const press = 'attacks/press.test.ts';
const hooks = 'attacks/hooks.test.ts';

/** What a page may not do by itself. */
export const againstThePage: readonly Guard[] = [
  {
    id: 'closed-root',
    without: 'the card’s shadow root is closed',
    patches: [openRoot],
    test: [page, 'reads nothing of it'],
  },
  {
    id: 'trusted-press',
    without: 'the card’s buttons ask whether a press is a person’s (the root is opened too, for the page to reach them)',
    patches: [openRoot, patch('content/overlay/press.ts', '    if (!event.isTrusted) return;\n', '')],
    test: [page, 'presses nothing in it by events of its own'],
  },
  {
    id: 'trusted-escape',
    without: 'the card asks whether Escape is a person’s',
    patches: [
      patch('content/overlay/overlay.ts', " || event.key !== 'Escape' || !event.isTrusted)", " || event.key !== 'Escape')"),
    ],
    test: [page, 'presses nothing in it by events of its own'],
  },
  {
    id: 'no-connectable',
    without: 'no page may send messages to the background',
    patches: [
      inManifest(
        '"manifest_version": 3,',
        '"manifest_version": 3,\n  "externally_connectable": { "matches": ["https://portal.azure.com/*"] },',
      ),
    ],
    test: [page, 'is not heard when it speaks'],
  },
  {
    id: 'nothing-over-it',
    without: 'a press counts only where nothing lies over the button',
    patches: [patch('content/overlay/plain-sight.ts', '!isIntersecting || isVisible === false', '!isIntersecting')],
    test: [page, 'by drawing over the card'],
  },
  {
    id: 'own-colours',
    without: 'the card has its own colours, not its host’s',
    patches: [patch('content/overlay/style.ts', ':host, .card {\n  --accent: #6d28d9;', ':host {\n  --accent: #6d28d9;')],
    test: [page, 'makes see-through'],
  },
  {
    id: 'not-slid-under',
    without: 'a press counts only where the button has lain in its place for a while',
    patches: [patch('content/overlay/plain-sight.ts', '[this.#uncovered, this.#place.since,', '[this.#uncovered,')],
    test: [press, 'gets nothing while the pointer moves'],
  },
  {
    id: 'seen-before-it-is-pressed',
    without: 'a press counts only where the button was in plain sight for half a second before the pointer went down',
    patches: [patch('content/overlay/press.ts', 'since <= began - deliberate', 'since <= event.timeStamp')],
    test: [press, 'taken out once the browser says that the person is active'],
  },
  {
    id: 'seen-for-half-a-second',
    without: 'the half second',
    patches: [patch('content/overlay/press.ts', 'since <= began - deliberate', 'since <= began')],
    test: [press, 'by a cover that goes as the pointer comes'],
  },
  {
    id: 'refused-begins-anew',
    without: 'after a press that did not count the half second begins anew',
    patches: [patch('content/overlay/press.ts', '        sight.beginAnew(event.timeStamp);\n', '')],
    test: [press, 'who presses time and again'],
  },
  {
    id: 'large-enough-to-read',
    without: 'a button that is too small to be read can’t be pressed',
    patches: [patch('content/overlay/stillness.ts', 'isIntersecting && now.height >= legible', 'isIntersecting')],
    test: [press, 'too small to be read'],
  },
  {
    id: 'download-pressed-by-a-person',
    without: 'only a person’s press on Download starts the wait for a file',
    patches: [patch('content/downloads.ts', 'if (!event.isTrusted || !awaited', 'if (!awaited')],
    test: [page, 'has no download kept'],
  },
  {
    id: 'download-after-a-press',
    without: 'a file is only taken soon after a press on Download',
    patches: [patch('content/downloads.ts', ' || !awaited || performance.now() - this.#pressedAt > patience)', ' || !awaited)')],
    test: [page, 'has no download kept'],
  },
  {
    id: 'one-hook',
    without: 'the page’s world has one hook (both checks: the guide says which it has, and a new one ends the old)',
    patches: [
      patch('background/tabs.ts', '(hook ?? (await armDownload(sender)))', '(await armDownload(sender))'),
      patch('background/page-downloads.ts', '  (URL.createObjectURL as { [slot]?: () => void })[slot]?.();\n', ''),
    ],
    test: [hooks, 'is one, however often the worker dies'],
  },
  {
    id: 'hook-goes',
    without: 'the hook goes when the step is over',
    patches: [patch('content/downloads.ts', '    if (this.#hook) endHook(this.#hook);\n', '')],
    test: [hooks, 'is one, however often the worker dies'],
  },
  {
    id: 'hook-reads-nothing-afterwards',
    without: 'a hook that can’t be taken out reads nothing any more',
    patches: [patch('background/page-downloads.ts', 'if (!isOver && object instanceof Blob)', 'if (object instanceof Blob)')],
    test: [hooks, 'reads nothing once it is over'],
  },
  {
    id: 'pointed-by-a-person',
    without: 'only a person’s click points at a target',
    patches: [
      patch(
        'content/mend/picking.ts',
        'if (!event.isTrusted || this.#banner.owns(event.target)) return;\n    event.preventDefault',
        'if (this.#banner.owns(event.target)) return;\n    event.preventDefault',
      ),
    ],
    test: [page, 'teaches nothing by pressing'],
  },
  {
    id: 'pointed-by-a-persons-key',
    without: 'only a person’s key points at a target',
    patches: [patch('content/mend/picking.ts', "if (!event.isTrusted || !['Escape'", "if (!['Escape'")],
    test: [page, 'teaches nothing by pressing'],
  },
];
