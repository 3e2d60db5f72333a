import { it } from 'vitest';
import { walkTheLab } from './whole-lab.ts';

it('is walked where every page is of an edition of its own, drawn by seed 2', () => walkTheLab('mixed-2'));
