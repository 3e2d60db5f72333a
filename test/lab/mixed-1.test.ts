import { it } from 'vitest';
import { walkTheLab } from './whole-lab.ts';

it('is walked where every page is of an edition of its own, drawn by seed 1', () => walkTheLab('mixed-1'));
