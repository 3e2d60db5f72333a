/** One row of the attribute mapping of users: a source in Azure, and where it goes in AWS. */
export interface MappingRow {
  readonly source: string;
  readonly target: string;
}

/** So much of a pasted mapping is read. In characters. */
const textLimit = 200_000;

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2\\.0:User:\\w+';
/** SCIM attributes that Azure's mappings name (its documentation; the same in every language). */
const target = new RegExp(
  `^(?:(?:phoneNumbers|emails|addresses|roles)\\[type eq "[^"]{1,40}"\\](?:\\.\\w+)?|name\\.\\w+|userName|displayName|nickName|externalId|active|title|preferredLanguage|locale|timezone|userType|${enterprise})$`,
);
/** What stands in the rows besides. */
const others = /^(?:delete|edit|apply|matching|\d+|always|only during object creation|source|target)$/i;

/**
 * Reads a mapping as it is copied from Azure's table (cells apart by tabs, lines or spaces), or the JSON of the
 * schema that Azure exports. `undefined` where there is no row in it.
 */
export function readMapping(pasted: string): readonly MappingRow[] | undefined {
  const text = pasted
    .slice(0, textLimit)
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ');
  const rows = /^\s*[{[]/.test(text) ? rowsOfJson(text) : rowsOfTable(text);
  return rows && rows.length > 0 ? rows : undefined;
}

function rowsOfTable(text: string): MappingRow[] {
  const cells = text
    .split(/[\t\r\n]+| {2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !others.test(cell));
  const rows: MappingRow[] = [];
  for (let at = 0; at < cells.length; at++) {
    const [cell = '', next = ''] = [cells[at], cells[at + 1]];
    const both = spacedRow(cell);
    if (both) rows.push(both);
    else if (target.test(next)) {
      rows.push({ source: cell, target: next });
      at++;
    }
  }
  return rows;
}

/** A row whose cells only spaces keep apart. */
function spacedRow(cell: string): MappingRow | undefined {
  if (cell.length > 500) return undefined;
  const text = cell.replace(/(?: (?:\d+|Delete))+$/i, '');
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const rest = text.slice(at + 1).trim();
    if (target.test(rest)) return { source: text.slice(0, at), target: rest };
  }
  return undefined;
}

/** `synchronizationRules[].objectMappings[].attributeMappings[]` of Microsoft Graph, wherever in the document. */
function rowsOfJson(text: string): MappingRow[] | undefined {
  const rows: MappingRow[] = [];
  try {
    JSON.parse(text, (_, value) => {
      const name = value?.targetAttributeName;
      const { name: source, expression } = value?.source ?? {};
      const from = typeof source === 'string' && source ? source : expression;
      // Groups are mapped in the same document; of what they have, only these are users' too.
      if (typeof name === 'string' && target.test(name))
        rows.push({ source: String(from ?? '').replace(/^\[(\w+)\]$/, '$1'), target: name });
      return value;
    });
  } catch {
    return undefined;
  }
  return rows;
}
