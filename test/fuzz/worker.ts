import { campaigns, type Kind } from './campaigns.ts';
import type { FromWorker } from './fuzz.ts';

const [kind = 'files', seed = '', from, count] = process.argv.slice(2);
const tell = (message: FromWorker) => process.send?.(message);
tell({ done: await campaigns[kind as Kind].run(seed, Number(from), Number(count), (at) => tell({ at })) });
process.disconnect();
