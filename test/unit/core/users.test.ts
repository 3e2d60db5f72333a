import { describe, expect, it } from 'vitest';
import { checkUsers } from '../../../src/core/users/check-users.ts';
import { listLimits, readUserList } from '../../../src/core/users/read-user-list.ts';

const heading =
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,accountEnabled,telephoneNumber,mobile';
const good = 'ada@fjordworks.example,Ada Berg,Berg,ada@fjordworks.example,Ada,1,Member,Engineer,True,,';
const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: readonly string[]) => bytes([heading, ...rows].join('\r\n'));

function problemOf(file: Uint8Array) {
  const read = readUserList(file);
  return read.ok ? 'ok' : read.problem;
}

function check(file: Uint8Array) {
  const read = readUserList(file);
  if (!read.ok) throw new Error(read.problem);
  return checkUsers(read.list);
}

describe('a list of users', () => {
  it.each([
    ['as Azure writes it', csv(good)],
    ['with a byte-order mark', bytes(`\ufeff${heading}\n${good}\n`)],
    ['with semicolons, as Excel saves it here and there', bytes(`${heading}\n${good}`.replaceAll(',', ';'))],
    ['with tabs', bytes(`${heading}\n${good}`.replaceAll(',', '\t'))],
    [
      'in UTF-16',
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(new Uint16Array([...`${heading}\n${good}`].map((sign) => sign.charCodeAt(0))).buffer),
      ]),
    ],
    ['with empty lines and spaces', bytes(`\n${heading}\n\n ${good} \n,,,,\n`)],
    ['with other capitals and spaces in its headings', bytes('User Principal Name,First name,Last name\nada@x.example,Ada,Berg')],
    ['of the template for uploads', bytes(`version:v1.0\n${heading}\n${good}`)],
  ])('%s is read', (_, file) => {
    expect(check(file)).toMatchObject({ total: 1, stopped: 0, flawed: [] });
  });

  it('in the older encoding of Excel is read too', () => {
    const text = `${heading}\nbj@x.example,Bj\u00f8rn Aas,Aas,bj@x.example,Bj\u00f8rn,1,Member,,True,,`;
    const file = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(check(file)).toMatchObject({ total: 1, stopped: 0 });
  });

  it.each([
    ['nothing', bytes(''), 'empty'],
    ['only spaces', bytes(' \n \n'), 'empty'],
    ['a page', bytes('<!doctype html><title>Sign in</title>'), 'is-page'],
    ['JSON', bytes('[{"userPrincipalName":"a"}]'), 'is-json'],
    ['a workbook', bytes('PK\u0003\u0004 xl/workbook.xml'), 'is-archive'],
    ['binary', bytes('a\0b\0c'), 'not-text'],
    ['another table', bytes('name,price\napple,1'), 'not-user-list'],
    ['one without names', bytes('userPrincipalName,displayName\na@x.example,A'), 'no-names'],
    ['no users', csv(), 'no-users'],
    ['an open quote', csv(good, '"ada@x.example,Ada'), 'damaged'],
    ['too many', csv(...Array.from({ length: listLimits.users + 1 }, () => 'a,b,c,d,e')), 'too-many'],
    ['too large', new Uint8Array(listLimits.bytes + 1).fill(97), 'too-large'],
  ])('%s is refused, and said why', (_, file, problem) => {
    expect(problemOf(file)).toBe(problem);
  });

  it('made to harm is read like any other', () => {
    expect(problemOf(bytes('__proto__,constructor,toString\n1,2,3'))).toBe('not-user-list');
    const { total } = check(csv('=cmd|\u0027/c calc\u0027!A1,<img src=x onerror=alert(1)>,b,c,d'));
    expect(total).toBe(1);
    expect(({} as Record<string, unknown>).userPrincipalName).toBeUndefined();
    expect(problemOf(bytes('"'.repeat(1_000_000)))).toMatch(/damaged|not-user-list/);
    expect(problemOf(bytes(`${','.repeat(1_000_000)}\n`))).toBe('not-user-list');
    expect(problemOf(bytes(`${heading}\n${'"a""'.repeat(500_000)}`))).toBe('damaged');
  });
});

describe('its users', () => {
  const flaws = (...rows: readonly string[]) => check(csv(...rows)).flawed.map(({ row, flaws }) => [row, ...flaws]);

  it.each([
    ['no-first-name', good.replace(',Ada,1', ', ,1')],
    ['no-last-name', good.replace(',Berg,', ',,')],
    ['no-display-name', good.replace('Ada Berg', '')],
    ['no-mail', good.replace(',ada@fjordworks.example,', ',,')],
    ['no-user-name', good.replace(/^[^,]+/, '')],
    ['disabled', good.replace('True', 'False')],
    ['two-phones', `${good.slice(0, -2)},+47 1,+47 2`],
    ['odd-sign', good.replace('Ada Berg', 'Ada\u200bBerg')],
    ['guest', good.replace('Member', 'Guest')],
    ['guest', good.replace('ada@fjordworks.example,Ada', 'ada_mail.example#EXT#@fjordworks.onmicrosoft.com,Ada')],
  ])('%s is seen', (flaw, row) => {
    expect(flaws(row)).toEqual([[1, flaw]]);
  });

  it('who are the same twice are seen, whatever the capitals', () => {
    const other = good.replace('ada@fjordworks.example,Ada', 'ADA@fjordworks.example,Ada');
    expect(flaws(good, other)).toEqual([
      [1, 'same-user-name', 'same-mail'],
      [2, 'same-user-name', 'same-mail'],
    ]);
  });

  it('whom AWS would refuse come first, and are counted', () => {
    const result = check(
      csv(good.replace('True', 'False'), good.replace(/ada@/g, 'eva@').replace(',Berg,', ',,'), good.replace(/ada@/g, 'nils@')),
    );
    expect(result).toMatchObject({ total: 3, stopped: 1, counts: { disabled: 1, 'no-last-name': 1 } });
    expect(result.flawed.map(({ row }) => row)).toEqual([2, 1]);
  });
});
