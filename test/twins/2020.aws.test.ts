import { awsTours2020 } from '../portals/aws/visits-2020.ts';
import { describeTwins } from './twins.ts';

describeTwins({
  portal: 'aws',
  edition: '2020',
  tours: awsTours2020,
  elsewhere: {
    'aws/portal-sign-in': 'It lies on a host for which Crosswalk does not ask; on a host of ours only its error can show.',
  },
});
