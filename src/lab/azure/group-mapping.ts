import type { Page } from '../model.ts';

export const groupMapping = {
  title: 'the attribute mapping of groups (not the one to edit)',
  layer: 'page',
  recognise: { heading: { '2020': 'Attribute Mapping' }, says: { '2020': 'members' } },
  reachedBy: ['azure/attribute-mappings.groups'],
  targets: {
    overview: { role: ['link', 'button', 'menuitem'], name: { '2020': null, '2026': 'Overview' } },
  },
} as const satisfies Page;
