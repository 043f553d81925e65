// `npm start`: the real thing, from a fresh clone on.
import { prepare, ROOT } from './prepare.mjs';

prepare();
process.chdir(ROOT);
await import('../dist/main.js');
