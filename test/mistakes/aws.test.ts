import { describeMistakes } from './describe-mistakes.ts';

describeMistakes('aws');
