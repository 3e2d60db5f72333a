import { awsTours } from '../portals/aws/visits.ts';
import { describeTwins } from './twins.ts';

describeTwins({
  portal: 'aws',
  edition: '2026',
  tours: awsTours,
  elsewhere: {
    'aws/portal-sign-in': 'It lies on a host for which Crosswalk does not ask; on a host of ours only its error can show.',
  },
});
