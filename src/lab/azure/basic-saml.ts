import type { Page } from '../model.ts';

export const basicSaml = {
  title: 'Basic SAML Configuration',
  layer: 'pane',
  recognise: { heading: { '2020': 'Basic SAML Configuration' } },
  reachedBy: ['azure/upload-metadata.add', 'azure/saml.edit-basic'],
  targets: {
    identifier: { role: 'textbox', name: { '2020': ['Identifier (Entity ID)', 'Identifier (Entity ID) *'] } },
    'reply-url': {
      role: 'textbox',
      name: { '2020': ['Reply URL (Assertion Consumer Service URL)', 'Reply URL (Assertion Consumer Service URL) *'] },
      each: true,
    },
    'sign-on-url': { role: 'textbox', name: { '2020': ['Sign on URL', 'Sign on URL (Optional)'] } },
    save: { role: 'button', name: { '2020': 'Save' }, anchor: '[data-telemetryname="Command-Save"]' },
  },
} as const satisfies Page;
