import type { Page } from '../model.ts';

/** What the console calls the Regions in its menu: by their cities (docs.aws.amazon.com/general/latest/gr/rande.html). */
const cities = [
  ...['N. Virginia', 'Ohio', 'N. California', 'Oregon', 'Central', 'São Paulo', 'Calgary', 'Mexico Central'],
  ...['Ireland', 'London', 'Paris', 'Frankfurt', 'Zurich', 'Stockholm', 'Milan', 'Spain'],
  ...['Mumbai', 'Hyderabad', 'Singapore', 'Jakarta', 'Sydney', 'Melbourne', 'Tokyo', 'Osaka', 'Seoul', 'Hong Kong'],
  ...['Cape Town', 'Bahrain', 'UAE', 'Tel Aviv', 'Global'],
] as const;

/** The console's top bar: search, Region menu, account menu. Its ids and test ids have been stable since 2021. */
export const topNavigation = {
  title: 'the top bar of the AWS console',
  layer: 'bar',
  recognise: { anchor: '#awsc-nav-header, [data-testid="awsc-nav-header"], #nav-usernameMenu' },
  targets: {
    search: {
      role: ['searchbox', 'combobox', 'textbox'],
      name: { '2020': null, '2021': ['Search', 'Search for services, features, blogs, docs, and more'] },
      anchor: '[data-testid="awsc-concierge-input"], #awsc-concierge-input',
    },
    /** The menu of all services, the way of 2020; the search box has been the nearer one since. */
    services: { role: ['button', 'link'], name: { '2020': 'Services' } },
    'identity-center-result': {
      role: 'link',
      name: {
        '2020': 'AWS Single Sign-On',
        '2022': ['IAM Identity Center', 'IAM Identity Center (successor to AWS Single Sign-On)', 'AWS IAM Identity Center'],
      },
      revealedBy: ['search', 'services'],
    },
    'organizations-result': { role: 'link', name: { '2020': 'AWS Organizations' }, revealedBy: ['search', 'services'] },
    'region-menu': {
      role: 'button',
      name: { '2020': [...cities, ...cities.map((city) => `* (${city})`)] },
      anchor:
        '[data-testid="more-menu__awsc-nav-regions-menu-button"], [data-testid="awsc-nav-regions-menu-button"], #nav-regionMenu',
    },
    'region-choice': { role: ['link', 'menuitem'], name: { '2020': '* {region}' }, anchor: 'a[data-region-id="{region}"]' },
    'account-menu': {
      role: 'button',
      name: { '2020': '* @ *' },
      anchor:
        '[data-testid="more-menu__awsc-nav-account-menu-button"], [data-testid="awsc-nav-account-menu-button"], #nav-usernameMenu',
    },
  },
  signals: {
    'identity-center-listed': { target: 'identity-center-result', is: 'present' },
    /** Who came through the access portal is named by the role of the permission set. */
    'through-access-portal': {
      target: 'account-menu',
      says: { '2020': ['*AWSReservedSSO_{permissionSet}_*', '{permissionSet}/*'] },
    },
  },
} as const satisfies Page;
