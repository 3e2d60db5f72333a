import Papa from 'papaparse';

/** What is read at most: in bytes, and in users. */
export const listLimits = { bytes: 8_388_608, users: 20_000 } as const;

/** One user as the list has it; empty where it says nothing. */
export interface ListedUser {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly userType: string;
  readonly accountEnabled: string;
  readonly telephoneNumber: string;
  readonly mobile: string;
}

export type Column = keyof ListedUser;
export type ListProblem =
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'not-text'
  | 'is-archive'
  | 'is-page'
  | 'is-json'
  | 'damaged'
  | 'not-user-list'
  | 'no-names'
  | 'no-users';

export interface UserList {
  readonly users: readonly ListedUser[];
  /** Columns that the list has. */
  readonly columns: ReadonlySet<Column>;
}

export type ReadList = { readonly ok: true; readonly list: UserList } | { readonly ok: false; readonly problem: ListProblem };

/**
 * What the columns are called, without capitals and spaces: in the file of "Download users" (documentation of 2024:
 * `userPrincipalName,displayName,surname,mail,givenName,objectId,userType,…`), in tables copied from the portal, and
 * in Microsoft 365's export.
 */
const headings: { readonly [heading: string]: Column } = {
  userprincipalname: 'userPrincipalName',
  username: 'userPrincipalName',
  displayname: 'displayName',
  givenname: 'givenName',
  firstname: 'givenName',
  surname: 'surname',
  lastname: 'surname',
  mail: 'mail',
  email: 'mail',
  emailaddress: 'mail',
  usertype: 'userType',
  accountenabled: 'accountEnabled',
  telephonenumber: 'telephoneNumber',
  phonenumber: 'telephoneNumber',
  businessphones: 'telephoneNumber',
  mobile: 'mobile',
  mobilephone: 'mobile',
  mobilephonenumber: 'mobile',
};

/** Reads a list of users from a file's bytes (CSV by comma, semicolon or tab; UTF-8, UTF-16, or what older Excel writes). */
export function readUserList(bytes: Uint8Array): ReadList {
  if (bytes.length > listLimits.bytes) return bad('too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bad('is-archive');
  const text = decode(bytes);
  if (text === undefined) return bad('not-text');
  if (text.trim() === '') return bad('empty');
  if (/^\s*</.test(text)) return bad('is-page');
  if (/^\s*[[{]/.test(text)) return bad('is-json');
  return readTable(text);
}

function readTable(text: string): ReadList {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    preview: listLimits.users + 3,
  });
  if (errors.some(({ type }) => type === 'Quotes')) return bad('damaged');
  // A template for uploads has its version above the headings.
  const [headingRow = [], ...rows] = data[0]?.[0]?.startsWith('version:') ? data.slice(1) : data;
  const places = columnPlaces(headingRow);
  if (!places.has('userPrincipalName')) return bad('not-user-list');
  if (!places.has('givenName') || !places.has('surname')) return bad('no-names');
  if (rows.length === 0) return bad('no-users');
  if (rows.length > listLimits.users) return bad('too-many');
  return { ok: true, list: { users: rows.map((row) => userOf(row, places)), columns: new Set(places.keys()) } };
}

/** Where each column is; the first of those that are called the same. */
function columnPlaces(row: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, heading] of row.entries()) {
    const name = heading.toLowerCase().replace(/[^a-z]/g, '');
    const column = Object.hasOwn(headings, name) ? headings[name] : undefined;
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
}

function userOf(row: readonly string[], places: ReadonlyMap<Column, number>): ListedUser {
  const of = (column: Column) => {
    const place = places.get(column);
    // What Excel would take for a formula stays a text; nothing longer than this is a name.
    return place === undefined ? '' : (row[place] ?? '').trim().slice(0, 400);
  };
  return {
    userPrincipalName: of('userPrincipalName'),
    displayName: of('displayName'),
    givenName: of('givenName'),
    surname: of('surname'),
    mail: of('mail'),
    userType: of('userType'),
    accountEnabled: of('accountEnabled'),
    telephoneNumber: of('telephoneNumber'),
    mobile: of('mobile'),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes);
  return text.includes('\0') ? undefined : text;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function bad(problem: ListProblem): ReadList {
  return { ok: false, problem };
}
