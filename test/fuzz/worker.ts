import { campaign } from './campaign.ts';
import type { FromWorker } from './fuzz.ts';

const [seed = '', from, count] = process.argv.slice(2);
const tell = (message: FromWorker) => process.send?.(message);
tell({ done: await campaign(seed, Number(from), Number(count), (at) => tell({ at })) });
process.disconnect();
