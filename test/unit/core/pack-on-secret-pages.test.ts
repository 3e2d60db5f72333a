import { describe, expect, it } from 'vitest';
import { checkPack, linesOf, readPack, withoutSecretPages } from '../../../src/core/lab-pack.ts';
import type { LabPack, PageChange } from '../../../src/core/pack-merge.ts';
import { captures } from '../../../src/lab/captures.ts';
import type { Capture } from '../../../src/lab/ids.ts';
import { lab } from '../../../src/lab/lab.ts';
import type { Page } from '../../../src/lab/model.ts';

const head = { crosswalk: 'lab-pack', version: 1, lab: 'AdvLab4', title: 'Monday' } as const;
const packOf = (pages: { readonly [page: string]: unknown }, rest: object = {}) => ({ ...head, pages, ...rest });
const problemOf = (pack: unknown) => {
  const read = checkPack(pack);
  return read.ok ? 'none' : read.problem.code;
};

/** The pages on which a secret is shown or taken, straight from the captures. */
const secretPages = [
  ...new Set(
    (Object.values(captures) as Capture[])
      .filter(({ secret }) => secret)
      .flatMap(({ from, to }) => [...from, ...to].map(({ target }) => target.slice(0, target.indexOf('.')))),
  ),
];

describe('a lab pack', () => {
  it('knows of pages that hold a secret on both sides', () => {
    expect(secretPages.map((page) => page.split('/')[0]).sort()).toEqual(['aws', 'aws', 'azure', 'azure']);
  });

  it.each(secretPages)('may change nothing on %s, in any part', (page) => {
    const { targets } = lab.pages[page as keyof typeof lab.pages] as Page;
    expect(problemOf(packOf({ [page]: { heading: ['Any other page'] } }))).toBe('secret-target');
    for (const target of Object.keys(targets))
      for (const change of [{ name: ['Comment'] }, { within: ['Comments'] }, { role: 'textbox' }])
        expect(problemOf(packOf({ [page]: { targets: { [target]: change } } })), target).toBe('secret-target');
    expect(problemOf(packOf({ 'aws/settings': { heading: ['Set-up'] }, [page]: {} }))).toBe('secret-target');
  });

  it('may change every other page', () => {
    for (const page of Object.keys(lab.pages).filter((id) => !secretPages.includes(id)))
      expect(problemOf(packOf({ [page]: { heading: ['Another heading'] } })), page).toBe('none');
  });

  it('loses nothing but such a page where an earlier version took it in', () => {
    const pages = { 'aws/settings': { heading: ['Set-up'] }, 'azure/connectivity': { heading: ['Any page'] } };
    const kept = withoutSecretPages(packOf(pages) as LabPack);
    expect(kept).toEqual(packOf({ 'aws/settings': { heading: ['Set-up'] } }));
    expect(problemOf(kept)).toBe('none');
    for (const damaged of [undefined, null, 7, 'text', { pages: 'text' }, { pages: null }])
      expect(() => withoutSecretPages(damaged as never)).not.toThrow();
  });

  it.each([
    ['turned round', 'Settings\u202egnittes'],
    ['isolated', '\u2067Settings\u2069'],
    ['with a line break', 'Settings\nNothing else changes'],
    ['with a control character', 'Settings\u0007'],
    ['with a line separator', 'Settings\u2028More'],
    ['with a private character', 'Settings\ue000'],
  ])('says nothing that looks like something else: %s', (_, word) => {
    expect(problemOf(packOf({ 'aws/settings': { heading: [word] } }))).toBe('bad-wording');
    expect(problemOf(packOf({ 'aws/settings': { targets: { actions: { within: [word] } } } }))).toBe('bad-wording');
    expect(problemOf(packOf({ 'aws/settings': { heading: ['Set-up'] } }, { title: word }))).toBe('bad-wording');
    expect(problemOf(packOf({}, { names: { group: word } }))).toBe('bad-wording');
  });

  it('drops what nobody sees from its words, as the comparison with a page does', () => {
    const read = readPack(JSON.stringify(packOf({ 'aws/settings': { heading: ['Set\u00adtings\u200b'] } })));
    expect(read).toMatchObject({ ok: true, pack: { pages: { 'aws/settings': { heading: ['Settings'] } } } });
  });

  it('has a line for everything that it changes', () => {
    const change: PageChange = {
      heading: ['Set-up', 'Preferences'],
      targets: {
        actions: { name: ['More'], within: ['Source'], role: 'menuitem' },
        change: { role: 'button' },
        'portal-url': { within: ['Portal'] },
      },
    };
    expect(linesOf(packOf({ 'aws/settings': change }) as LabPack)).toEqual([
      { page: 'aws/settings', part: 'heading', words: ['Set-up', 'Preferences'] },
      { page: 'aws/settings', target: 'actions', part: 'name', words: ['More'] },
      { page: 'aws/settings', target: 'actions', part: 'within', words: ['Source'] },
      { page: 'aws/settings', target: 'actions', part: 'role', words: ['menuitem'] },
      { page: 'aws/settings', target: 'change', part: 'role', words: ['button'] },
      { page: 'aws/settings', target: 'portal-url', part: 'within', words: ['Portal'] },
    ]);
  });
});
