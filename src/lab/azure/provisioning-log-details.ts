import type { Page } from '../model.ts';

const prefix = 'SystemForCrossDomainIdentityManagement';

/** Which error a row tells is a signal each: the text itself stays on the page. */
export const provisioningLogDetails = {
  title: 'the details of a row of the provisioning logs',
  layer: 'pane',
  editions: ['2023', '2026'],
  recognise: { heading: { '2023': 'Provisioning log details' } },
  targets: {},
  signals: {
    'bad-request': { says: { '2023': [`*${prefix}BadRequest*`, '*StatusCode: BadRequest*'] } },
    'exists-already': {
      says: { '2023': [`*${prefix}ServiceIncompatibleFiltering*`, '*EntryConflict*', '*StatusCode: Conflict*'] },
    },
    'several-found': { says: { '2023': ['*MultipleEntriesInResponse*', '*DuplicateTargetEntries*'] } },
    throttled: { says: { '2023': '*TooManyRequests*' } },
    'service-fault': { says: { '2023': ['*InternalServerError*', '*WebExceptionProtocolError*'] } },
    'not-allowed': { says: { '2023': ['*InsufficientRights*', '*MethodNotAllowed*', '*NotPermitted*'] } },
    'gone-in-aws': { says: { '2023': '*InvalidAnchor*' } },
    'no-matching-value': { says: { '2023': '*ImportSkipped*' } },
    skipped: { says: { '2023': '*EntrySynchronizationSkipped*' } },
    'not-entitled': { says: { '2023': '*NotEffectivelyEntitled*' } },
    incompatible: { says: { '2023': `*${prefix}ServiceIncompatible*` } },
  },
} as const satisfies Page;
