import { it } from 'vitest';
import { walkTheCleanUp } from './clean-up.ts';

it('walks the clean-up in the order that works, and leaves nothing behind, on 2026', () => walkTheCleanUp('2026'));
