import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { parseConfig, type Config } from '../platform/config/config.js';
import { startEmbeddedServer, type EmbeddedServer } from '../platform/embedded/embedded-server.js';
import { Interruption } from './interruption.js';
import { Terminal } from './terminal.js';

/** Injection token of the environment that the process was started with. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');
export type Environment = Readonly<Record<string, string | undefined>>;

/** A database whose schema is up to date, for as long as a command works with it. */
export interface DatabaseSession {
  readonly config: Config;
  readonly url: string;
  /** Names of the migrations that were applied just now. */
  readonly applied: readonly string[];
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Our own connections are listed for a moment after they were closed. */
const SECOND_LOOK_MS = 300;

/** Opens and closes the database for a command. */
@Injectable()
export class CliSession {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly terminal: Terminal,
  ) {}

  /** @throws ConfigError */
  config(): Config {
    return parseConfig(this.environment);
  }

  /**
   * Runs the work on the configured database, or on the embedded one, which it starts or joins.
   * @throws ConfigError, and what the work throws
   */
  async withDatabase(work: (session: DatabaseSession) => Promise<void> | void): Promise<void> {
    const config = this.config();
    const interruption = new Interruption(() => this.terminal.note('Stopping …'));
    try {
      const embedded = await this.openEmbedded(config);
      try {
        const url = embedded?.url ?? config.databaseUrl ?? '';
        interruption.signal.throwIfAborted();
        const { migrate } = await import('../platform/database/migrate.js');
        const applied = await migrate(url, { say: (message) => this.terminal.note(message) });
        interruption.signal.throwIfAborted();
        await work({ config, url, applied, signal: interruption.signal });
      } finally {
        if (embedded) await leave(embedded);
      }
    } finally {
      interruption.dispose();
    }
  }

  private async openEmbedded(config: Config): Promise<EmbeddedServer | undefined> {
    if (config.databaseUrl !== undefined) return undefined;
    return startEmbeddedServer({
      dataDir: config.dataDir,
      log: (message) => this.terminal.note(message),
      onUnrecoverable: (error) => {
        this.terminal.fail(error.message);
        process.exit(1);
      },
    });
  }
}

/**
 * Stops the embedded server, unless an API server that was started meanwhile uses it: as a guest, that one
 * depends on the owner.
 */
async function leave(embedded: EmbeddedServer): Promise<void> {
  const used = await isUsed(embedded);
  await (used ? embedded.detach() : embedded.stop());
}

async function isUsed(embedded: EmbeddedServer): Promise<boolean> {
  try {
    if (!(await embedded.isUsedByOthers())) return false;
    await pause(SECOND_LOOK_MS);
    return await embedded.isUsedByOthers();
  } catch {
    // The server is already gone, so there is nothing to stop.
    return false;
  }
}
