/** The eras of each console's labels that the simulated portals can show, oldest first. */
export const portalEditions = {
  aws: ['2020', '2021', '2022', '2026'],
  azure: ['2020', '2023', '2026'],
} as const;

export type Edition<Cloud extends keyof typeof portalEditions> = (typeof portalEditions)[Cloud][number];

/** The edition of each page, by the name of the page's file; `*` stands for every page that is not named. */
export type PageEditions<E extends string> = { readonly [page: string]: E };

/** The edition `page` is to be shown in. */
export function editionOf<E extends string>(editions: PageEditions<E>, page: string): E | '2026' {
  return editions[page] ?? editions['*'] ?? '2026';
}
