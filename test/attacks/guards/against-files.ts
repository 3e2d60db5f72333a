import { type Guard, patch } from './guard.ts';

const files = 'attacks/files.test.ts';

/** What keeps a file from doing harm. */
export const againstFiles: readonly Guard[] = [
  {
    id: 'pack-names-no-secret',
    without: 'a pack can’t change anything on a page with the secret, in any part',
    patches: [
      patch(
        'core/lab-pack.ts',
        "  return holdsSecret(id) ? { code: 'secret-target', detail: { target: id } } : undefined;\n",
        '  return undefined;\n',
      ),
    ],
    test: [files, 'a lab pack that says where the token’s page is'],
  },
  {
    id: 'kept-pack-names-no-secret',
    without: 'a pack that an earlier version took in loses what no pack may change',
    patches: [patch('core/kept-packs.ts', 'checkPack(withoutSecretPages(pack))', 'checkPack(pack)')],
    test: ['unit/background/take-up-pack.test.ts', 'is in use without such a page'],
  },
  {
    id: 'pack-plain',
    without: 'what a pack says is what it looks like: no control characters, none that turn a line round',
    patches: [patch('core/lab-pack.ts', 'v.maxLength(limit), v.regex(plainText));', 'v.maxLength(limit));')],
    test: [files, 'a lab pack with a line that reads as another'],
  },
  {
    id: 'class-pack-shown',
    without: 'what a class’s pack changes is shown before it is taken up',
    patches: [patch('panel/class/joined-class.tsx', '<PackChanges pack={pack.pack} />', '<></>')],
    test: [files, 'is shown line by line before it is taken up'],
  },
  {
    id: 'class-pack-as-shown',
    without: 'a class’s pack is taken up only as it was shown',
    patches: [
      patch('background/class-handlers.ts', 'if (room?.sequence !== sequence) return', 'if (!room || sequence < 0) return'),
    ],
    test: ['unit/background/take-up-pack.test.ts', 'is taken up only as it was shown'],
  },
  {
    id: 'pack-strict',
    without: 'a pack holds nothing but what a pack holds',
    patches: [
      patch(
        'core/lab-pack.ts',
        'export const targetChangeSchema = v.strictObject({',
        'export const targetChangeSchema = v.object({',
      ),
    ],
    test: [files, 'a lab pack with a selector'],
  },
  {
    id: 'pack-own-pages',
    without: 'a pack is about pages of the lab, by their own names',
    patches: [
      patch(
        'core/lab-pack.ts',
        "  if (!Object.hasOwn(lab.pages, id)) return { code: 'unknown-page', detail: { page: id } };\n",
        '',
      ),
    ],
    test: [files, 'a lab pack with prototype keys'],
  },
  {
    id: 'pack-size',
    without: 'a pack has a size limit',
    patches: [patch('core/lab-pack.ts', "  if (text.length > packLimit) return refuse('too-large');\n", '')],
    test: [files, 'a lab pack that is too large'],
  },
  {
    id: 'pack-as-text',
    without: 'what a pack says is shown as text',
    patches: [
      patch('panel/packs.tsx', '<summary>{pack.title}</summary>', '<summary dangerouslySetInnerHTML={{ __html: pack.title }} />'),
    ],
    test: [files, 'a lab pack with markup'],
  },
  {
    id: 'progress-values-checked',
    without: 'values in a progress file pass the check of every value',
    patches: [
      patch('background/checked-import.ts', '    if (checked.ok) captures[id]', '    if (checked.ok || id) captures[id]'),
      patch('background/checked-import.ts', '{ ...withoutApplication(record), ...checked.value }', 'record'),
      patch(
        'background/surfaces.ts',
        'checked.ok && (await openPrivateWindow(checked.value.value))',
        "url !== undefined && (await openPrivateWindow(url ?? ''))",
      ),
    ],
    test: [files, 'a progress file with values'],
  },
  {
    id: 'progress-without-secret',
    without: 'a secret in a progress file is dropped',
    patches: [
      patch(
        'core/saved-progress.ts',
        '.filter(([id]) => !captures[id as CaptureId].secret)',
        '.filter(([id]) => captures[id as CaptureId])',
      ),
    ],
    test: [files, 'a progress file with a token'],
  },
  {
    id: 'progress-strict',
    without: 'progress holds nothing but what progress holds',
    patches: [
      patch('core/saved-progress.ts', 'const progressSchema = v.strictObject({', 'const progressSchema = v.looseObject({'),
    ],
    test: [files, 'a progress file with more in it'],
  },
  {
    id: 'metadata-doctype',
    without: 'metadata with a document type is refused before it is parsed, and by the parser',
    patches: [
      patch('core/metadata/decode.ts', "  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return bad('has-doctype');\n", ''),
      patch('core/metadata/xml.ts', "    throw new Refused('has-doctype');\n", ''),
    ],
    test: [files, 'metadata with entities'],
  },
  {
    id: 'metadata-size',
    without: 'metadata has a size limit, as it comes and once it is decoded',
    patches: [
      patch('core/metadata/decode.ts', "  if (bytes.length > sizeLimit) return bad('too-large');\n", ''),
      patch('core/check-capture.ts', "      if (value.length > Math.ceil(sizeLimit / 3) * 4) return bad('too-large');\n", ''),
    ],
    test: [files, 'metadata that is too large'],
  },
  {
    id: 'metadata-depth',
    without: 'metadata that nests deep is refused while it is parsed',
    patches: [patch('core/metadata/xml.ts', "    if (open.length >= limits.depth) throw new Refused('too-deep');\n", '')],
    test: [files, 'metadata that nests deep'],
  },
  {
    id: 'csv-formulas',
    without: 'a cell of a class’s CSV holds no formula after any separator',
    patches: [patch('core/class/export-csv.ts', ').map(withoutFormulas)', ')')],
    test: ['unit/core/class/exports.test.ts', 'whatever it takes for a separator'],
  },
  {
    id: 'csv-quotes',
    without: 'every cell of a class’s CSV is in quotes',
    patches: [patch('core/class/export-csv.ts', ', quotes: true }', ' }')],
    test: ['unit/core/class/exports.test.ts', 'has every cell in quotes'],
  },
];
