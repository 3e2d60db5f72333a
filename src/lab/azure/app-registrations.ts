import type { Page } from '../model.ts';

/** The wrong place for this lab: an app registration has neither SAML sign-on nor provisioning. */
export const appRegistrations = {
  title: 'App registrations (not part of this lab)',
  layer: 'page',
  recognise: { heading: { '2020': ['App registrations', '* | App registrations'] }, route: ['/Microsoft_AAD_RegisteredApps/'] },
  reachedBy: ['azure/directory.app-registrations'],
  targets: {},
} as const satisfies Page;
