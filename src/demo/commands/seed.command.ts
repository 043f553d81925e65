import { Command, CommandRunner } from 'nest-commander';
import { CliError } from '../../cli/cli-error.js';
import { SeedAdminCommand } from './seed-admin.command.js';
import { SeedDemoCommand } from './seed-demo.command.js';

@Command({
  name: 'seed',
  description: 'Create the first ADMIN or the demo data',
  subCommands: [SeedAdminCommand, SeedDemoCommand],
})
export class SeedCommand extends CommandRunner {
  /** Runs when there is no subcommand, or an unknown one. */
  override async run([unknown]: string[]): Promise<void> {
    if (unknown !== undefined) throw new CliError(`error: unknown command 'seed ${unknown}'`);
    await Promise.resolve(this.command.help({ error: true }));
  }
}
