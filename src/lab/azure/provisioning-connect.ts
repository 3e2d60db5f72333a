import type { Page } from '../model.ts';

export const provisioningConnect = {
  title: 'the provisioning credentials',
  layer: 'page',
  recognise: {
    heading: {
      '2020': ['Provisioning', '* | Provisioning'],
      '2026': ['New provisioning configuration', 'Connect your application', 'Admin Credentials'],
    },
    says: { '2020': ['Tenant URL', 'Provisioning Mode'], '2023': 'Tenant URL' },
  },
  reachedBy: ['azure/provisioning.connect', 'azure/provisioning.new-configuration'],
  targets: {
    mode: { role: 'combobox', name: { '2020': 'Provisioning Mode', '2026': null } },
    'authentication-method': {
      role: 'combobox',
      name: { '2020': null, '2026': 'Select authentication method*' },
    },
    'tenant-url': { role: 'textbox', name: { '2020': 'Tenant URL' } },
    'secret-token': { role: 'textbox', name: { '2020': 'Secret Token', '2026': ['Secret token', 'Secret Token'] } },
    'test-connection': { role: 'button', name: { '2020': 'Test Connection', '2026': ['Test connection', 'Test Connection'] } },
    create: { role: 'button', name: { '2020': 'Save', '2026': 'Create' } },
  },
  signals: {
    /** The page's title has the name of an application; it is the lab's. */
    'application-named': { says: { '2020': '* | Provisioning' } },
    'own-application-named': { says: { '2020': '{application} | Provisioning' } },
    'connection-good': { says: { '2020': '*credentials are authorized to enable provisioning*' }, notice: true },
    'could-not-connect': { says: { '2020': '*not able to connect to your application*' }, notice: true },
    'not-found': { says: { '2020': '*HTTP/404 Not Found response*' }, notice: true },
    'connection-refused': { says: { '2020': '*You appear to have entered invalid credentials*' }, notice: true },
    'mode-automatic': { target: 'mode', like: '^Automatic' },
    'url-filled': { target: 'tenant-url', is: 'filled' },
    'url-like-endpoint': { target: 'tenant-url', like: '^https://scim\\.[a-z0-9.-]+/[^/]+/scim/v2/?$' },
    'token-filled': { target: 'secret-token', is: 'filled' },
    'url-in-token': { target: 'secret-token', like: '^https?://' },
  },
} as const satisfies Page;
