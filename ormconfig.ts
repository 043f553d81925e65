// For TypeORM's command line alone; the app's own connections are made in src/platform/database.
//   node --import @swc-node/register/esm-register node_modules/typeorm/cli.js migration:show -d ormconfig.ts
import { readdirSync } from 'node:fs';
import { DataSource } from 'typeorm';

const url = process.env['DATABASE_URL'];
if (url === undefined) throw new Error('Set DATABASE_URL to a login that owns the database');

type ExportedClass = new () => object;

/** Not by a pattern, as TypeORM would: the directory's own name may contain what a pattern gives a meaning to. */
async function classesIn(directory: string, ending: string): Promise<ExportedClass[]> {
  const files = readdirSync(new URL(directory, import.meta.url), { recursive: true });
  const modules = await Promise.all(
    files
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith(ending))
      .map((file) => import(`${directory}${file}`) as Promise<Record<string, ExportedClass>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

export const dataSource = new DataSource({
  type: 'postgres',
  url,
  entities: await classesIn('./src/', '.entity.ts'),
  migrations: (await classesIn('./migrations/', '.ts')).filter(({ name }) => /\d{13}$/.test(name)),
  migrationsTransactionMode: 'each',
  installExtensions: false,
});
