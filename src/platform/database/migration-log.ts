import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';

/** Passes the warnings of a migration to the person who started it. */
export class MigrationLog extends AbstractLogger {
  constructor(private readonly say: (message: string) => void) {
    super(['warn']);
  }

  protected override writeLog(level: LogLevel, messages: LogMessage | LogMessage[]): void {
    if (level !== 'warn') return;
    for (const { message } of [messages].flat()) this.say(String(message));
  }
}
