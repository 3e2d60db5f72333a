import { Button } from '../kit/button.tsx';
import { Box, PageHeader } from '../kit/layout.tsx';

/** "Applications", which the lab passes by. */
export function Applications() {
  return (
    <>
      <PageHeader title="Applications" actions={<Button variant="primary" text="Add a new application" disabled />} />
      <Box>You have not added any applications.</Box>
    </>
  );
}
