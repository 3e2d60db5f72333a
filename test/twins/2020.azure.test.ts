import { azureTours2020 } from '../portals/azure/visits-2020.ts';
import { describeTwins } from './twins.ts';

describeTwins({
  portal: 'azure',
  edition: '2020',
  tours: azureTours2020,
  never: { 'azure/edit-attribute.object-id': 'The browser draws the choices of a native list.' },
});
