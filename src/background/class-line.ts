import { goBetween } from '../platform/line-document.ts';

// The offscreen document of Chrome, there only while a class is joined or being left.
goBetween(new Worker(new URL('../platform/line-worker.ts', import.meta.url), { type: 'module' }));
