// For TypeORM's command line alone; the app's own connections are made in src/platform/database.
//   node --import @swc-node/register/esm-register node_modules/typeorm/cli.js migration:show -d ormconfig.ts
import { DataSource } from 'typeorm';

const url = process.env['DATABASE_URL'];
if (url === undefined) throw new Error('Set DATABASE_URL to a login that owns the database');

export const dataSource = new DataSource({
  type: 'postgres',
  url,
  entities: [`${import.meta.dirname}/src/features/**/*.entity.ts`],
  migrations: [`${import.meta.dirname}/migrations/*.ts`],
  migrationsTransactionMode: 'each',
  installExtensions: false,
});
