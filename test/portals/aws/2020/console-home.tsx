import { identityCenterUrl, organizationsUrl } from '../ui/addresses.ts';
import { nameOn } from '../ui/page-edition.ts';
import { Box, PageHeader } from './kit/layout.tsx';

/** aws/console-home: where the administrator lands after signing in. */
export function ConsoleHome() {
  return (
    <>
      <PageHeader title="AWS Management Console" />
      <Box title="AWS services">
        <h3>Recently visited services</h3>
        <div>
          <a href={identityCenterUrl('/')}>{nameOn('console-home', 'service')}</a>
        </div>
        <div>
          <a href={organizationsUrl()}>AWS Organizations</a>
        </div>
      </Box>
      <Box title="Build a solution">Get started with simple wizards and automated workflows.</Box>
    </>
  );
}
