import { testConfig } from './test/support/test-config.ts';

/** `npm test`: everything once. What is more of the same is in `vitest.all.config.ts`. */
export default testConfig({ all: false });
