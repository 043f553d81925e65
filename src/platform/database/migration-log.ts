import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/** Passes on the warnings of a migration, for whoever started it to read. */
export class MigrationLog extends AbstractLogger {
  constructor(private readonly say: (message: string) => void) {
    super(['warn']);
  }

  protected override writeLog(level: LogLevel, messages: LogMessage | LogMessage[]): void {
    if (level !== 'warn') return;
    for (const { message } of [messages].flat()) this.say(String(message));
  }
}
