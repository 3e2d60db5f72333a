import { stableHex } from '../ids.ts';
import { invalid } from './scim-error.ts';

const maxCount = 100;

/**
 * One page of a list in SCIM's envelope. Without `cursor` in the query the first page is all there is; with it, the
 * answer carries `nextCursor` until the list ends, and the filter may not change on the way.
 */
export function listResponse(resources: readonly unknown[], query: URLSearchParams): Record<string, unknown> {
  const count = readCount(query.get('count'));
  const cursor = query.get('cursor');
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  if (cursor === null) {
    const page = resources.slice(0, count);
    return { totalResults: resources.length, itemsPerPage: page.length, startIndex: 1, schemas, Resources: page };
  }
  const filterMark = stableHex(query.get('filter') ?? '', 8);
  const start = cursor === '' ? 0 : readCursor(cursor, filterMark);
  const page = resources.slice(start, start + count);
  const end = start + page.length;
  const next = end < resources.length ? { nextCursor: Buffer.from(`${end}/${filterMark}`).toString('base64url') } : {};
  return { itemsPerPage: page.length, ...next, schemas, Resources: page };
}

function readCount(text: string | null): number {
  if (text === null) return maxCount;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > maxCount) throw invalid('Invalid count');
  return count;
}

function readCursor(cursor: string, filterMark: string): number {
  const [start, mark] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (mark !== filterMark || !/^\d+$/.test(start ?? '')) throw invalid('Invalid cursor');
  return Number(start);
}
