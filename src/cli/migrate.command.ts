import { Command, CommandRunner } from 'nest-commander';
import { CliSession } from './cli-session.js';
import { noWords } from './option-values.js';
import { Terminal } from './terminal.js';

@Command({ name: 'migrate', description: 'Bring the schema of the database up to date' })
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
      for (const name of applied) this.terminal.print(`applied ${name}`);
      this.terminal.print('The schema is up to date');
    });
  }
}
