// `npm run bench`: measures the built API beside its baselines.
import { prepare } from './prepare.mjs';

prepare();
await import('../bench/run.mjs');
