import { defineConfig } from 'vitest/config';
import { inFirefox } from './vitest.config.ts';

/** `npm run test:firefox`: everything that runs in both browsers, in Firefox. */
export default defineConfig({ test: { ...inFirefox, globalSetup: ['test/portals/build-once.ts'] } });
