import type { Page } from '../model.ts';

export const editAttribute = {
  title: 'Edit Attribute',
  layer: 'pane',
  recognise: { heading: { '2020': 'Edit Attribute' } },
  reachedBy: ['azure/user-mapping.edit-external-id'],
  targets: {
    source: { role: ['combobox', 'textbox'], name: { '2020': ['Source attribute', 'Source attribute *'] } },
    target: { role: ['combobox', 'textbox'], name: { '2020': ['Target attribute', 'Target attribute *'] } },
    'object-id': { role: 'option', name: { '2020': 'objectId' } },
    ok: { role: 'button', name: { '2020': 'Ok' } },
  },
  signals: {
    'source-is-object-id': { target: 'source', like: '^objectId[^a-z]*$' },
  },
} as const satisfies Page;
