import { Command, CommandRunner } from 'nest-commander';
import { CliSession } from './cli-session.js';
import { noWords } from './option-values.js';
import { Terminal } from './terminal.js';

@Command({ name: 'migrate', description: 'Apply the pending migrations to the database' })
export class MigrateCommand extends CommandRunner {
  constructor(
    private readonly session: CliSession,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  override async run(words: string[]): Promise<void> {
    noWords('migrate', words);
    await this.session.withDatabase(({ applied }) => {
      for (const name of applied) this.terminal.print(`Applied ${name}`);
      this.terminal.print('The schema is up to date');
    });
  }
}
