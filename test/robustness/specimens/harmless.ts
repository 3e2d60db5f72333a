import type { CaptureRecord, Progress } from '../../../src/core/progress.ts';
import type { CaptureId } from '../../../src/lab/ids.ts';

/** What stands in the place of each captured value. Advice depends on there being one, not on what it is. */
const values: { readonly [id in CaptureId]: string | undefined } = {
  'aws-metadata': btoa('<harmless/>'),
  'azure-metadata': btoa('<harmless/>'),
  'scim-endpoint': 'https://scim.us-east-1.amazonaws.com/harmless/scim/v2',
  'scim-token': undefined,
  'portal-url': 'https://harmless.awsapps.com/start',
};

/** Progress as it may be kept in a file: without captured values, errors and the ids of documents that are gone. */
export function harmlessProgress(progress: Progress): Progress {
  const captures = Object.entries(progress.captures).map(([id, record]: [string, CaptureRecord]) => {
    const { value: _, ...rest } = record;
    const value = values[id as CaptureId];
    return [id, { ...rest, ...(value ? { value } : {}) }];
  });
  return { ...progress, captures: Object.fromEntries(captures) as Progress['captures'], open: {}, refused: {}, taken: [] };
}
