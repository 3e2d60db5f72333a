import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import type { ReactNode } from 'react';
import type { Loaded } from '../../ui/use-loaded.ts';

/** A spinner until `from` has been loaded, then what `children` makes of it; an error if it could not be. */
export function WhenLoaded<T>({ from, children }: { from: Loaded<T>; children: (value: T) => ReactNode }) {
  if (from.value !== undefined) return children(from.value);
  if (from.error !== undefined) return <Alert type="error">{from.error}</Alert>;
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" /> <Box variant="span">Loading</Box>
    </Box>
  );
}
