// `npm run start:prod`: runs what `npm run build` built, with NODE_ENV=production. It installs and builds
// nothing, and refuses a configuration that is not fit for production.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { ROOT } from './prepare.mjs';

if (!existsSync(join(ROOT, 'dist/main.js'))) {
  process.stderr.write('There is no build: run `npm run build` first.\n');
  process.exit(1);
}
process.env.NODE_ENV = 'production';
process.chdir(ROOT);
endWithNpm();
await import('../dist/main.js');
