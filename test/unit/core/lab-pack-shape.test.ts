import { describe, expect, it } from 'vitest';
import { checkPack, linesOf, packLimit, readPack, withTaught } from '../../../src/core/lab-pack.ts';
import type { LabPack } from '../../../src/core/pack-merge.ts';

const harmless = {
  crosswalk: 'lab-pack',
  version: 1,
  lab: 'AdvLab4',
  title: 'Monday’s class',
  pages: { 'aws/settings': { heading: ['Preferences'], targets: { actions: { name: ['Manage source'] } } } },
} as const;
const refused = (code: string, detail?: object) => ({ ok: false, problem: detail ? { code, detail } : { code } });
const bad = (place: string) => refused('bad-wording', { place });
const withPages = (pages: object) => ({ ...harmless, pages });
const withTarget = (change: object) => withPages({ 'aws/settings': { targets: { actions: change } } });
const withHeading = (...heading: readonly string[]) => withPages({ 'aws/settings': { heading } });

describe('a lab pack', () => {
  it('is read as it was written, with and without a byte-order mark', () => {
    for (const text of [JSON.stringify(harmless), `\uFEFF${JSON.stringify(harmless)}`])
      expect(readPack(text)).toEqual({ ok: true, pack: harmless });
  });

  it('is taken with all that it may change', () => {
    const whole = {
      ...harmless,
      pages: { 'azure/saml': { targets: { 'metadata-url': { name: ['Address'], within: ['Certificates'], role: 'textbox' } } } },
      names: { group: 'Monday', permissionSet: 'Admins', application: 'AWS' },
      region: 'us-gov-east-1',
    };
    expect(checkPack(whole)).toEqual({ ok: true, pack: whole });
  });

  it.each<[string, object, object]>([
    ['names', { names: { group: '  Monday\n' } }, { names: { group: 'Monday' } }],
    ['names of permission sets', { names: { permissionSet: ' A ' } }, { names: { permissionSet: 'A' } }],
    ['names of applications', { names: { application: ' A ' } }, { names: { application: 'A' } }],
    ['its title', { title: ' Class ' }, { title: 'Class' }],
    [
      'wordings',
      { pages: { 'aws/settings': { heading: [' Preferences '] } } },
      { pages: { 'aws/settings': { heading: ['Preferences'] } } },
    ],
  ])('has no white space around %s', (_, given, kept) => {
    expect(checkPack({ ...harmless, ...given })).toEqual({ ok: true, pack: { ...harmless, ...kept } });
  });

  it.each(['names', 'region'])('may be about its %s alone', (part) => {
    const alone = { ...harmless, pages: {}, [part]: part === 'names' ? { group: 'Monday' } : 'eu-west-1' };
    expect(checkPack(alone)).toMatchObject({ ok: true });
  });

  it.each<[string, string, object]>([
    ['too large', JSON.stringify(harmless).padEnd(packLimit + 1), refused('too-large')],
    ['no JSON', '{"crosswalk":', refused('not-json')],
    ['a byte-order mark in the middle', ' \uFEFF{}', refused('not-json')],
    ['something else', '{"crosswalk":"progress"}', refused('not-pack')],
    ['a list', '[]', refused('not-pack')],
    ['nothing', 'null', refused('not-pack')],
    ['a text', '"lab-pack"', refused('not-pack')],
  ])('is refused: %s', (_, text, answer) => {
    expect(readPack(text)).toEqual(answer);
  });

  it('may be as large as the limit', () => {
    expect(readPack(JSON.stringify(harmless).padEnd(packLimit))).toMatchObject({ ok: true });
  });

  it.each<[string, object, object]>([
    ['of a newer version', { ...harmless, version: 2 }, refused('newer-version')],
    ['of an older version', { ...harmless, version: 0 }, bad('version')],
    ['of no version', { ...harmless, version: '2' }, bad('version')],
    ['of another lab', { ...harmless, lab: 'AdvLab5' }, refused('other-lab', { lab: 'AdvLab5', own: 'AdvLab4' })],
    [
      'of a lab with a long name',
      { ...harmless, lab: 'x'.repeat(100) },
      refused('other-lab', { lab: 'x'.repeat(40), own: 'AdvLab4' }),
    ],
    ['of no lab', { ...harmless, lab: undefined }, refused('other-lab', { lab: 'undefined', own: 'AdvLab4' })],
    ['without a title', { ...harmless, title: ' ' }, bad('title')],
    ['with a title that is too long', { ...harmless, title: 'x'.repeat(121) }, bad('title')],
    ['with more than packs have', { ...harmless, script: 'harm()' }, bad('script')],
    ['with more about a page', withPages({ 'aws/settings': { route: ['.*'] } }), bad('pages.aws/settings.route')],
    ['with more about a target', withTarget({ selector: '#x' }), bad('pages.aws/settings.targets.actions.selector')],
    ['with more among the names', { ...harmless, names: { token: 'x' } }, bad('names.token')],
    ['with an empty name', { ...harmless, names: { group: ' ' } }, bad('names.group')],
    ['with a role that nobody can use', withTarget({ role: 'img' }), bad('pages.aws/settings.targets.actions.role')],
    ['with no wordings', withTarget({ name: [] }), bad('pages.aws/settings.targets.actions.name')],
    ['with a long key', withPages({ ['x'.repeat(65)]: {} }), bad(`pages.${'x'.repeat(65)}`)],
    ['with a key that is longer than is told', withPages({ ['x'.repeat(300)]: {} }), bad(`pages.${'x'.repeat(114)}`)],
    ['with nothing in it', withPages({}), refused('nothing-in-it')],
    ['about a page that there is not', withPages({ 'aws/none': {} }), refused('unknown-page', { page: 'aws/none' })],
    ['about what every object has', withPages({ toString: {} }), refused('unknown-page', { page: 'toString' })],
    [
      'about a target that there is not',
      withPages({ 'aws/settings': { targets: { none: {} } } }),
      refused('unknown-target', { target: 'aws/settings.none' }),
    ],
    [
      'about a target that every object has',
      withPages({ 'aws/settings': { targets: { toString: {} } } }),
      refused('unknown-target', { target: 'aws/settings.toString' }),
    ],
    ['with a bad heading behind a good one', withHeading('Preferences', '**'), bad('aws/settings: **')],
    ['with a bad name', withTarget({ name: ['{'] }), bad('aws/settings.actions: {')],
    ['with a bad part', withTarget({ name: ['Actions'], within: ['}{'] }), bad('aws/settings.actions: }{')],
  ])('is refused %s', (_, raw, answer) => {
    expect(checkPack(raw)).toEqual(answer);
  });

  it.each(['azure/connectivity.secret-token', 'azure/provisioning-connect.secret-token', 'aws/generate-token.token'])(
    'may not say where a secret is: %s',
    (target) => {
      const [page = '', name = ''] = target.split('.');
      const raw = withPages({ [page]: { targets: { [name]: { name: ['Something else'] } } } });
      const checked = checkPack(raw);
      expect(checked).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/^secret-/) } });
      expect(JSON.stringify(checked)).toContain(page);
    },
  );

  it.each(['us-east-1', 'ap-southeast-7', 'us-gov-east-1'])('may be for the Region %s', (region) => {
    expect(checkPack({ ...harmless, region })).toMatchObject({ ok: true });
  });

  it.each(['xus-east-1', 'us-east-1x', 'u-east-1', '12-east-1', 'us--1', 'us-12-1', 'us-east-x', 'us', 'us-1'])(
    'is for no Region %s',
    (region) => {
      expect(checkPack({ ...harmless, region })).toEqual(bad('region'));
    },
  );
});

describe('a wording of a pack', () => {
  it.each(['OK', 'Ja', '設定', '{group} *', '{permissionSet}', '{application}', '{region}', 'Add *', '42'])(
    'may be %j',
    (word) => {
      expect(checkPack(withHeading(word))).toMatchObject({ ok: true });
    },
  );

  it.each(['*', '***', 'x', 'x*', '1', '- !', '{other}', '{group} {', 'Group }', '{', '{gro*up}'])('is not %j', (word) => {
    expect(checkPack(withHeading(word))).toEqual(bad(`aws/settings: ${word}`));
  });

  it('has at most so many characters, and a list at most so many wordings', () => {
    expect(checkPack(withHeading('x'.repeat(120)))).toMatchObject({ ok: true });
    expect(checkPack(withHeading('x'.repeat(121)))).toEqual(bad('pages.aws/settings.heading.0'));
    const many = Array.from({ length: 12 }, (_, index) => `Wording ${index}`);
    expect(checkPack(withHeading(...many))).toMatchObject({ ok: true });
    expect(checkPack(withHeading(...many, 'One more'))).toEqual(bad('pages.aws/settings.heading'));
  });
});

describe('what a pack changes', () => {
  it('is shown line by line', () => {
    const pack: LabPack = {
      ...harmless,
      pages: {
        'aws/settings': {
          heading: ['Preferences'],
          targets: { actions: { name: ['Manage'], within: ['Source'] }, change: { role: 'link' } },
        },
        'azure/saml': { targets: { 'metadata-url': { name: ['Address'] } } },
      },
    };
    expect(linesOf(pack)).toEqual([
      { page: 'aws/settings', part: 'heading', words: ['Preferences'] },
      { page: 'aws/settings', part: 'name', target: 'actions', words: ['Manage'] },
      { page: 'aws/settings', part: 'within', target: 'actions', words: ['Source'] },
      { page: 'aws/settings', part: 'role', target: 'change', words: ['link'] },
      { page: 'azure/saml', part: 'name', target: 'metadata-url', words: ['Address'] },
    ]);
  });
});

describe('what a person teaches', () => {
  it('begins a pack that can be read again', () => {
    const taught = withTaught(undefined, 'Taught here', 'aws/settings', { targets: { actions: { name: ['Manage'] } } });
    expect(taught).toEqual({
      crosswalk: 'lab-pack',
      version: 1,
      lab: 'AdvLab4',
      title: 'Taught here',
      pages: { 'aws/settings': { targets: { actions: { name: ['Manage'] } } } },
    });
    expect(readPack(JSON.stringify(taught))).toEqual({ ok: true, pack: taught });
  });

  it('is added to what was taught before: a target anew, headings before the older ones', () => {
    const first = withTaught(harmless, 'ignored', 'aws/settings', { heading: ['Options', 'Preferences'] });
    expect(first).toEqual({
      ...harmless,
      pages: { 'aws/settings': { heading: ['Options', 'Preferences'], targets: { actions: { name: ['Manage source'] } } } },
    });
    const second = withTaught(first, 'ignored', 'aws/settings', {
      targets: { actions: { name: ['Do'] }, change: { name: ['Edit'] } },
    });
    expect(second.pages).toEqual({
      'aws/settings': {
        heading: ['Options', 'Preferences'],
        targets: { actions: { name: ['Do'] }, change: { name: ['Edit'] } },
      },
    });
    const third = withTaught(second, 'ignored', 'azure/saml', { heading: ['SAML'] });
    expect(Object.keys(third.pages)).toEqual(['aws/settings', 'azure/saml']);
    expect(third.pages['azure/saml']).toEqual({ heading: ['SAML'], targets: {} });
  });

  it('never makes a list that could not be read again', () => {
    let pack: LabPack = harmless;
    for (let count = 0; count < 20; count++) pack = withTaught(pack, '', 'aws/settings', { heading: [`Heading ${count}`] });
    expect(pack.pages['aws/settings']?.heading).toHaveLength(12);
    expect(pack.pages['aws/settings']?.heading?.[0]).toBe('Heading 19');
    expect(checkPack(pack)).toMatchObject({ ok: true });
  });
});
