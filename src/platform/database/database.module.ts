import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { dataSourceOptions, poolSettings } from './data-source-options.js';
import { Database } from './database.js';
import { SIDE_POOL, SideDatabase } from './side-database.js';
import { Transactions } from './transactions.js';

/** Connections for short transactions beside the main one (receipt numbers, housekeeping). */
const SIDE_POOL_SIZE = 4;

/** The pools, and {@link Database} and {@link SideDatabase} over them. */
@Global()
@Module({})
export class DatabaseModule {
  /** @param url  of the login that may act as the app's role */
  static forRoot(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            ...dataSourceOptions({
              url,
              poolSize: config.databasePoolSize,
              applicationName: config.applicationName,
              lockSeconds: config.databaseLockS,
              connectSeconds: config.databaseConnectS,
            }),
            autoLoadEntities: true,
            retryAttempts: 1,
          }),
        }),
      ],
      providers: [
        Transactions,
        Database,
        SideDatabase,
        AttemptLimiter,
        {
          provide: SIDE_POOL,
          inject: [CONFIG],
          useFactory: (config: Config) => sidePool(url, config),
        },
      ],
      exports: [Transactions, Database, AttemptLimiter, SideDatabase, SIDE_POOL],
    };
  }
}

function sidePool(url: string, config: Config): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    ...poolSettings({
      url,
      poolSize: SIDE_POOL_SIZE,
      applicationName: config.applicationName,
      connectSeconds: config.databaseConnectS,
    }),
  });
  // An idle connection that the server ends is replaced on the next use; without a listener Node
  // would end the process.
  pool.on('error', () => undefined);
  return pool;
}
