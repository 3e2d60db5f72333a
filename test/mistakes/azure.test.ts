import { describeMistakes } from './describe-mistakes.ts';

describeMistakes('azure');
