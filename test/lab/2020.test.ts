import { it } from 'vitest';
import { walkTheLab } from './whole-lab.ts';

it('is walked from the first step to the sign-in on the consoles the lab was written for', () => walkTheLab('2020'));
