import { loadKnockout } from './knockout/load.ts';

await loadKnockout();
const { startPortal } = await import('./portal/start.ts');
await startPortal();
