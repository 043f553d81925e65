import { DynamicModule, Module } from '@nestjs/common';
import { BackupFinishedCommand } from './backup-finished.command.js';
import { CliSession, ENVIRONMENT, type Environment } from './cli-session.js';
import { MigrateCommand } from './migrate.command.js';
import { OpenApiCommand } from './openapi.command.js';
import { SeedAdminCommand } from '../demo/commands/seed-admin.command.js';
import { SeedDemoCommand } from '../demo/commands/seed-demo.command.js';
import { SeedCommand } from '../demo/commands/seed.command.js';
import { Terminal } from './terminal.js';

/** The commands. The database is opened only when a command runs, because `--help` needs none. */
@Module({})
export class CliModule {
  static forRoot(environment: Environment, terminal: Terminal): DynamicModule {
    return {
      module: CliModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: Terminal, useValue: terminal },
        CliSession,
        BackupFinishedCommand,
        MigrateCommand,
        OpenApiCommand,
        SeedCommand,
        SeedAdminCommand,
        SeedDemoCommand,
      ],
    };
  }
}
