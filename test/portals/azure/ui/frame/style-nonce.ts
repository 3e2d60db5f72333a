import { pageMeta } from '../page-state.ts';

/** Fluent UI reads this when it is loaded: its style element must carry the nonce of the page's policy, and no fonts are fetched. */
(globalThis as { FabricConfig?: unknown }).FabricConfig = {
  fontBaseUrl: '',
  mergeStyles: { cspSettings: { nonce: pageMeta('style-nonce') } },
};
