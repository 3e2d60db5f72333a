import { azureTours } from '../portals/azure/visits.ts';
import { describeTwins } from './twins.ts';

// The sign-in pages belong to Azure, and are met on the way to the portal of AWS.
describeTwins({ portal: 'azure', edition: '2026', tours: azureTours });
