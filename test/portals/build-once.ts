import { buildFrontEnds } from './build.ts';

/**
 * Builds the front ends of the clouds before the first test file is run. Else the files that begin together would each
 * build them in a fresh checkout, and empty the folder that another has begun to serve.
 */
export default function buildOnce(): Promise<void> {
  return buildFrontEnds();
}
