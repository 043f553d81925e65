import { Command, CommandRunner } from 'nest-commander';
import { CliSession } from './cli-session.js';
import { noWords } from './option-values.js';
import { Terminal } from './terminal.js';

@Command({ name: 'backup-finished', description: 'Record that a backup has finished just now' })
export class BackupFinishedCommand extends CommandRunner {
  constructor(
    private readonly session: CliSession,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  override async run(words: string[]): Promise<void> {
    noWords('backup-finished', words);
    await this.session.withDatabase(async ({ url }) => {
      const { recordBackup } = await import('../platform/database/finished-backups.js');
      await recordBackup(url);
      this.terminal.print('The backup is recorded');
    });
  }
}
