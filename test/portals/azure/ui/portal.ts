import { loadKnockout } from './knockout/load.ts';

await loadKnockout();
const { startPortal } = await import('../2026/portal.ts');
await startPortal();
