// `npm start`: the real thing, from a fresh clone on.
import { endWithNpm } from './end-with-npm.mjs';
import { prepare, ROOT } from './prepare.mjs';

prepare();
process.chdir(ROOT);
endWithNpm();
await import('../dist/main.js');
