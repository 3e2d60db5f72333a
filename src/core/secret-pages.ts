import { captures } from '../lab/captures.ts';
import type { Capture, PageId } from '../lab/ids.ts';

/** Whether a secret is shown or taken on a page: no lab pack may change such a page, in any part. */
export function holdsSecret(page: string): boolean {
  return secretPages.has(page);
}

const secretPages: ReadonlySet<string> = new Set(
  (Object.values(captures) as Capture[])
    .filter(({ secret }) => secret)
    .flatMap(({ from, to }) => [...from, ...to].map(({ target }) => target.slice(0, target.indexOf('.')) as PageId)),
);
