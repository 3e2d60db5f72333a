import { azurePages } from '../lab/azure/pages.ts';
import { editions } from '../lab/model.ts';
import { guide } from './guide.ts';

guide({ pages: azurePages, editions: editions.azure });
