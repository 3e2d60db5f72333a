import { guide } from './guide.ts';

guide();
