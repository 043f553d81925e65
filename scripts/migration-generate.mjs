// `npm run migration:generate -- <name>`: writes a migration that takes the schema from what the
// migrations build to what the entities describe. It needs no running database.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { withThrowawayServer } from './throwaway-server.mjs';
import { typeorm } from './typeorm.mjs';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write(
    'Usage: npm run migration:generate -- <name>, for example add-shop-colour\n',
  );
  process.exit(1);
}

const migrations = () => readdirSync(join(ROOT, 'migrations')).map((file) => `migrations/${file}`);

prepare();
const { migrate } = await import('../dist/platform/database/migrate.js');
const before = new Set(migrations());
const code = await withThrowawayServer(async ({ url }) => {
  await migrate(url);
  return typeorm(url, 'migration:generate', '--pretty', `migrations/${name}`);
});
for (const file of migrations().filter((path) => !before.has(path))) {
  // TypeORM's template imports types as values, and the linter refuses that.
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8').replace('import { Migration', 'import type { Migration');
  writeFileSync(path, text);
  const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  spawnSync(process.execPath, [prettier, '--write', '--log-level=warn', file], { cwd: ROOT });
  process.stdout.write(
    `${file}: read it, and add what entities cannot express (policies, grants)\n`,
  );
}
process.exit(code);
