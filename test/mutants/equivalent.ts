/** A mutant that may survive, since nothing that can be observed depends on what it changes. */
export interface Equivalent {
  readonly file: string;
  /** The line it begins on, without the white space around it. */
  readonly on: string;
  /** The mutated code, and what takes its place. */
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

const words = '"Stryker was here!"';
const falls = 'A function that comes to its end gives undefined.';
const emptied = 'The pieces that are empty are left out, however many there are.';
const always = 'What stands before it always has a value here.';

export const equivalents: readonly Equivalent[] = [
  ...[
    ['src/core/seal.ts', '} catch {'],
    ['src/core/class/channel.ts', '} catch {'],
    ['src/core/class/identity.ts', '} catch {'],
  ].map(([file = '', on = '']) => ({ file, on, from: '{\n    return undefined;\n  }', to: '{}', because: falls })),
  {
    file: 'src/core/class/board-door.ts',
    on: "return enter(board, place.kind, place.id ?? '', opened.value, { at, isRetained });",
    from: "''",
    to: words,
    because: 'What has no id in its topic is about the class: its id is not read.',
  },
  {
    file: 'src/core/class/identity.ts',
    on: "const read = v.safeParse(signedSchema, readJson(fromUtf8(bytes) ?? ''));",
    from: "''",
    to: words,
    because: 'Neither is JSON.',
  },
  {
    file: 'src/core/metadata/signature.ts',
    on: "const digestHash = digestHashes.get(parts.digestMethod) ?? '';",
    from: "''",
    to: words,
    because: always,
  },
  {
    file: 'src/core/metadata/signature.ts',
    on: "const hash = signatureHashes.get(parts.method) ?? '';",
    from: "''",
    to: words,
    because: always,
  },
  {
    file: 'src/core/metadata/signature.ts',
    on: "if (uri === '') return good(true);",
    from: 'true',
    to: 'false',
    because: 'Only whether it is good is read, not the value.',
  },
  {
    file: 'src/core/metadata/signature.ts',
    on: "return same.length === 1 ? good(true) : bad('id-twice');",
    from: 'true',
    to: 'false',
    because: 'Only whether it is good is read, not the value.',
  },
  {
    file: 'src/core/metadata/signature.ts',
    on: "const bytes = fromBase64(textOf(element).replace(/\\s+/g, ''));",
    from: '/\\s+/g',
    to: '/\\s/g',
    because: 'All white space is taken out, at once or one by one.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: 'const pieces = [...new Set(text.split(/[\\s,;]+/).filter(Boolean))];',
    from: '/[\\s,;]+/',
    to: '/[\\s,;]/',
    because: emptied,
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "const [first = ''] = pieces;",
    from: "''",
    to: words,
    because: 'Neither is an address, nor like a token.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "if (pieces.some((piece) => (piece.match(/https?:\\/\\//gi) ?? []).length > 1)) return bad('two-pasted');",
    from: '[]',
    to: '["Stryker was here"]',
    because: 'One is no more than none where two are looked for.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "const joined = text.replace(/\\s+/g, '');",
    from: '/\\s+/g',
    to: '/\\s/g',
    because: 'All white space is taken out, at once or one by one.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "const [, region = '', domain = ''] = host;",
    from: "''",
    to: words,
    because: 'The expression that has matched has both groups.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "if (/^[a-z][a-z0-9+.-]*:\\/\\//i.test(text) && !/^(?:h?ttps|tps|ps|s):\\/\\/scim\\./i.test(text.replace(/^https:/i, '')))",
    from: '/^https:/i',
    to: '/https:/i',
    because: 'Further on in the text it changes nothing of how the text begins.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: "if (/^[a-z][a-z0-9+.-]*:\\/\\//i.test(text) && !/^(?:h?ttps|tps|ps|s):\\/\\/scim\\./i.test(text.replace(/^https:/i, '')))",
    from: "''",
    to: words,
    because: 'Neither begins with a scheme that is cut.',
  },
  {
    file: 'src/core/scim/check-endpoint.ts',
    on: 'const host = /^(?:h?t{0,2}ps?:?)?\\/{0,2}(scim\\.\\S+)$/i.exec(text)?.[1];',
    from: '/^(?:h?t{0,2}ps?:?)?\\/{0,2}(scim\\.\\S+)$/i',
    to: '/^(?:h?t{0,2}ps?:?)?\\/{0,2}(scim\\.\\S+)/i',
    because: 'There is no white space in the text by then, so it is matched to its end.',
  },
  {
    file: 'src/core/lab-pack.ts',
    on: "const place = v.getDotPath(parsed.issues[0] as v.BaseIssue<unknown>) ?? '';",
    from: "''",
    to: words,
    because: 'What was looked at before is an object, so an issue is about one of its fields.',
  },
  {
    file: 'src/core/lab-pack.ts',
    on: 'const bad = [...(change.name ?? []), ...(change.within ?? [])].find((word) => !isWording(word));',
    from: '[]',
    to: '["Stryker was here"]',
    because: 'A wording that says something is as good as none.',
  },
  {
    file: 'src/core/lab-pack.ts',
    on: 'function problemOf(id: string, { heading = [], targets = {} }: PageChange): PackProblem | undefined {',
    from: '[]',
    to: '["Stryker was here"]',
    because: 'A wording that says something is as good as none.',
  },
];
