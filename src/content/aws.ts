import { awsPages } from '../lab/aws/pages.ts';
import { editions } from '../lab/model.ts';
import { guide } from './guide.ts';

guide({ pages: awsPages, editions: editions.aws });
