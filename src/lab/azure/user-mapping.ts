import type { Page } from '../model.ts';

/** The rows are told by the target attribute, which is the same in every language. */
export const userMapping = {
  title: 'the attribute mapping of users',
  layer: 'page',
  recognise: { heading: { '2020': 'Attribute Mapping' }, says: { '2020': 'userPrincipalName' } },
  reachedBy: ['azure/attribute-mappings.users'],
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
    'delete-mobile': {
      role: 'button',
      name: { '2020': ['Delete', 'Delete mobile', 'Delete *mobile*'] },
      within: { '2020': '*phoneNumbers[type eq "mobile"].value*' },
    },
    'delete-fax': {
      role: 'button',
      name: { '2020': ['Delete', 'Delete facsimileTelephoneNumber', 'Delete *fax*'] },
      within: { '2020': '*phoneNumbers[type eq "fax"].value*' },
    },
    'delete-work-phone': {
      role: 'button',
      name: { '2020': ['Delete', 'Delete telephoneNumber', 'Delete *work*'] },
      within: { '2020': '*phoneNumbers[type eq "work"].value*' },
    },
    'edit-external-id': {
      role: ['button', 'link'],
      name: { '2020': ['externalId', 'Edit externalId', 'Edit', 'mailNickname'] },
      within: { '2020': '*externalId*' },
    },
    save: { role: ['button', 'menuitem'], name: { '2020': 'Save' }, anchor: '[data-telemetryname="Command-Save"]' },
  },
  signals: {
    'mobile-mapped': { says: { '2020': '*phoneNumbers[type eq "mobile"]*' }, column: { '2020': '*' } },
    'fax-mapped': { says: { '2020': '*phoneNumbers[type eq "fax"]*' }, column: { '2020': '*' } },
    'work-phone-mapped': { says: { '2020': '*phoneNumbers[type eq "work"]*' }, column: { '2020': '*' } },
    'second-email-mapped': {
      says: { '2020': ['*emails[type eq "other"]*', '*emails[type eq "home"]*'] },
      column: { '2020': '*' },
    },
    'external-id-is-object-id': { says: { '2020': 'objectId' }, within: { '2020': 'externalId' } },
    unsaved: { target: 'save', is: 'enabled' },
  },
} as const satisfies Page;
