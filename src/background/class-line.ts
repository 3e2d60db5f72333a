import { goBetween } from '../platform/line-document.ts';
import { openSandbox } from '../platform/sandbox.ts';

// The offscreen document of Chrome, there only while a class is joined or being left.
const worker = new Worker(new URL('../platform/line-worker.ts', import.meta.url), { type: 'module' });
const sandbox = openSandbox();
worker.postMessage({ sandbox }, [sandbox]);
goBetween(worker);
