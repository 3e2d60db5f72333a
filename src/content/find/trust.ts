/** How much each kind of match is worth. The order of trust, readable as a table. */
export const trust = {
  // finding an element
  anchor: 100,
  exactName: 60,
  likeName: 45,
  exactRole: 20,
  kinRole: 8,
  // recognising a page
  heading: 50,
  pageAnchor: 50,
  route: 40,
  says: 30,
  alikeHeading: 50,
  telltale: 25,
} as const;

/** A runner-up that comes this close to the best makes it unsure. */
export const margin = 10;

/**
 * How alike a name must be to those that are known, from 0 to 1, and by how much more than the next, to be a new name.
 * `other`: what counts of the names of other editions. `field`: how much the share of a field's name counts that is the same.
 */
export const renaming = { least: 0.6, sure: 0.9, margin: 0.2, other: 0.75, field: 0.3, most: 150 } as const;

/** More telltales than this say nothing more. */
export const mostTelltales = 2;

/** A page is recognised from this score on, and only if it has this share of what it could have. */
export const pageThreshold = 45;
export const pageShare = 0.5;
