import type { PageSighting, Sighting } from './sighting.ts';

/** What a whole tab shows: the pages of all its frames, each once; one that several frames show, as that which shows most of it. */
export function wholeTab(seen: readonly Sighting[]): Sighting {
  const pages: PageSighting[] = [];
  const size = ({ targets }: PageSighting) => Object.keys(targets).length;
  for (const page of seen.flatMap((sighting) => sighting.pages)) {
    const place = pages.findIndex((known) => known.page === page.page);
    const known = pages[place];
    if (!known) pages.push(page);
    else if (size(page) > size(known)) pages[place] = page;
  }
  const has = (flag: 'veiled' | 'unknown') => (seen.some((sighting) => sighting[flag]) ? { [flag]: true as const } : {});
  return { pages, ...has('veiled'), ...has('unknown') };
}
