import type { Page } from '../model.ts';

/** The menu of one enterprise application. Its telemetry names do not change with the language. */
export const appMenu = {
  title: 'the application’s menu',
  layer: 'bar',
  recognise: { route: ['/ManagedAppMenuBlade/', '/ProvisioningMenuBlade/'], anchor: '[data-telemetryname="Menu-SignOn"]' },
  reachedBy: ['azure/enterprise-apps.application'],
  targets: {
    overview: {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Overview' },
      anchor: '[data-telemetryname="Menu-Overview"]',
    },
    'single-sign-on': {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Single sign-on' },
      anchor: '[data-telemetryname="Menu-SignOn"]',
    },
    'users-and-groups': {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Users and groups' },
      anchor: '[data-telemetryname="Menu-Users"]',
    },
    provisioning: {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Provisioning' },
      anchor: '[data-telemetryname="Menu-Provisioning"]',
    },
    properties: {
      role: ['link', 'button', 'menuitem', 'option'],
      name: { '2020': 'Properties' },
      anchor: '[data-telemetryname="Menu-Properties"]',
    },
  },
} as const satisfies Page;
