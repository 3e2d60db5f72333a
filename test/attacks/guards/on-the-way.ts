import { type Guard, patch } from './guard.ts';

const delivery = 'attacks/delivery.test.ts';
const places = 'attacks/places.test.ts';
const where = 'unit/background/secret-places.test.ts';

/** What keeps a secret where it belongs, and goes with it on its way into its field. */
export const onTheWay: readonly Guard[] = [
  {
    id: 'secret-in-no-record',
    without: 'progress records of a secret that it is kept, not what it is',
    patches: [patch('background/captures.ts', '...(secret ? {} : { value: checked.value.value })', 'value: checked.value.value')],
    test: [delivery, 'leaves no trace outside the vault'],
  },
  {
    id: 'no-secret-to-the-card',
    without: 'the card’s Fill is for what is no secret',
    patches: [patch('background/deliver.ts', 'if (captures[capture].secret || sender.isPrivate', 'if (sender.isPrivate')],
    test: [delivery, 'is in no answer, and in no field'],
  },
  {
    id: 'shown-secret-hides',
    without: 'a token that is shown hides by itself',
    patches: [
      patch('panel/value.tsx', 'const [shown, setShown] = useHiding(secret);', 'const [shown, setShown] = useHiding(false);'),
    ],
    test: ['journeys/vault.test.ts', 'is not shown without a press, and hides after half a minute'],
  },
  {
    id: 'panel-messages-by-the-panel',
    without: 'what only our own pages may ask is only answered to them',
    patches: [
      patch(
        'background/handlers.ts',
        "if (sender.context === 'own-page') return",
        "if (sender.context === 'own-page' || Object.hasOwn(fromPanel, envelope.type)) return",
      ),
    ],
    test: [delivery, 'by what only the panel may ask'],
  },
  {
    id: 'local-storage-closed',
    without: 'local storage is closed to content scripts',
    patches: [
      patch(
        'platform/stored.ts',
        '[globalThis.chrome?.storage?.session, globalThis.chrome?.storage?.local]',
        '[globalThis.chrome?.storage?.session]',
      ),
    ],
    test: [delivery, 'is in no storage that can be read there'],
  },
  {
    id: 'private-news-by-the-background',
    without: 'the panel believes news of a private window of the background alone',
    patches: [patch('platform/messages.ts', 'if (sender.tab === undefined && (message', 'if ((message')],
    test: [delivery, 'is not to be got out of a panel'],
  },
  {
    id: 'a-portal-speaks-for-itself',
    without: 'a document of one portal can’t show pages of the other (both checks: where it is told, and where it is filled)',
    patches: [
      patch('background/tabs.ts', 'pages: told.pages.filter(', 'pages: told.pages ?? told.pages.filter('),
      patch('background/deliver.ts', "  if (!isOf(sender, target)) return failed('no-field');\n", ''),
    ],
    test: [delivery, 'the console of the other side'],
  },
  {
    id: 'secret-in-the-consoles-frames',
    without: 'a frame counts as the console’s by its own host (both checks: whose frame it is, and where a secret goes)',
    patches: [
      patch(
        'background/sender.ts',
        'return portalOfFrame(url) === portal;',
        'return portalOfFrame(url) === portal || portalOfPage(url) === portal;',
      ),
      patch('core/right-place.ts', ' || !isInConsole(place)) return false;', ') return false;'),
    ],
    test: [places, 'does not go into a frame of the sign-in page'],
  },
  {
    id: 'secret-by-its-route',
    without: 'a secret goes to addresses of the page that takes it alone',
    patches: [
      patch('core/right-place.ts', 'every((one) => new RegExp(route, ', 'every((one) => one !== undefined || new RegExp(route, '),
    ],
    test: [places, 'that shows a form of a stranger'],
  },
  {
    id: 'secret-to-its-application',
    without: 'nothing goes into the provisioning of another application than the lab’s',
    patches: [
      patch(
        'core/right-place.ts',
        "if (verdict !== 'unknown') return verdict === 'other';",
        "if (verdict !== 'unknown') return verdict !== 'same' && verdict !== 'other';",
      ),
    ],
    test: [where, 'does not go into the provisioning of another application'],
  },
  {
    id: 'secret-by-the-title',
    without: 'a title that names another application keeps a secret out where no ids are known',
    patches: [
      patch('core/right-place.ts', "return signals.includes('application-named') && ", "return signals.includes('none') && "),
    ],
    test: [places, 'where the title names another application'],
  },
  {
    id: 'application-from-no-file',
    without: 'an imported file can’t say which application is the lab’s',
    patches: [patch('background/checked-import.ts', '{ ...withoutApplication(record), ...', '{ ...record, ...')],
    test: [where, 'learns nothing of it from an imported file'],
  },
  {
    id: 'secret-from-the-console',
    without: 'a secret is read from a console alone',
    patches: [
      patch(
        'background/captures.ts',
        'if (sender && captures[capture].secret && !isInConsole(sender))',
        'if (sender && captures[capture].secret && !sender)',
      ),
    ],
    test: [where, 'is not taken from a page that is no console’s'],
  },
  {
    id: 'same-host-in-the-write',
    without: 'a guide writes a secret only in a document of the host it is for',
    patches: [patch('content/write.ts', '  if (host !== undefined && host !== location.hostname) return undefined;\n', '')],
    test: [places, 'whose document is of another host by then'],
  },
  {
    id: 'same-field-once-focused',
    without: 'the field is looked at again once it has the focus',
    patches: [patch('content/fill.ts', '  if (!isStillIt.before()) return false;\n', '')],
    test: [delivery, 'when the focus gives the field another name'],
  },
  {
    id: 'taken-out-again',
    without: 'a value is taken out of a field that has become another',
    patches: [patch('content/fill.ts', "  if (field.value === text) field.value = '';\n", '')],
    test: [delivery, 'when what is typed gives the field another name'],
  },
  {
    id: 'same-field-later',
    without: 'the field is looked at again after a while',
    patches: [
      patch('content/fill.ts', '    if (isStillIt.after()) return field.value === text;\n', '    return field.value === text;\n'),
    ],
    test: [delivery, 'when a timer gives the field another name'],
  },
  {
    id: 'no-hidden-field',
    without: 'nothing is written into a field that cannot be seen',
    patches: [patch('content/write.ts', 'if (!found || found.hidden || found.rivals', 'if (!found || found.rivals')],
    test: [delivery, 'swapped by style alone'],
  },
  {
    id: 'one-document',
    without: 'a value is sent to the very document that was seen, not to what its frame holds by now',
    patches: [
      patch(
        'platform/tabs.ts',
        '(documentId === undefined ? { frameId } : { documentId })',
        '(documentId === undefined ? { frameId } : { frameId })',
      ),
    ],
    test: [delivery, 'has come in the place of the one that was seen'],
  },
];
