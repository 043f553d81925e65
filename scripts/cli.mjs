// `npm run cli -- <command>`: the command line over the same build as the server.
import { prepare, ROOT } from './prepare.mjs';

prepare();
process.chdir(ROOT);
await import('../dist/cli.js');
