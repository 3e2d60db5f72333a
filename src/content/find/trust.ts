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
  telltale: 25,
} as const;

/** A runner-up that comes this close to the best makes it unsure. */
export const margin = 10;

/** More telltales than this say nothing more. */
export const mostTelltales = 2;

/** A page is recognised from this score on, and only if it has this share of what it could have. */
export const pageThreshold = 45;
export const pageShare = 0.5;
