import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ConfigError, type Config } from './platform/config/config.js';
import {
  apiAddress,
  listenRefusal,
  metricsAddress,
  tryAddress,
} from './platform/config/listen-refusal.js';
import { driverError, databaseFailure } from './platform/database/database-errors.js';
import { tryDatabase } from './platform/database/try-database.js';
import { startEmbeddedServer, type EmbeddedServer } from './platform/embedded/embedded-server.js';

/** The database of this process: the configured one, or the embedded one. */
export interface DatabaseHandle {
  readonly url: string;
  readonly embedded: EmbeddedServer | undefined;
}

/** A running server and the way to end it. */
export interface Running {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** The address of the dashboard; undefined when its pages were not built. */
  readonly dashboardUrl: string | undefined;
  /** The address of the figures; undefined when they are off. */
  readonly metricsUrl: string | undefined;
  /** Finishes the requests in progress, closes the application, and stops the embedded database last. */
  stop(): Promise<void>;
}

/** What a start is given. */
export interface Start {
  /** Runs after the migrations and before the first request (demo data). */
  readonly prepare: (url: string) => Promise<void>;
  /** Aborted, it ends the start after the step that is under way. */
  readonly signal: AbortSignal;
}

/** What opening the database is given. */
interface Opening {
  readonly signal: AbortSignal;
  /** Called as soon as the setting is known to be usable, while the embedded server still starts. */
  readonly onUsable: () => void;
}

async function openDatabase(
  config: Config,
  logger: Logger,
  { signal, onUsable }: Opening,
): Promise<DatabaseHandle> {
  if (config.databaseUrl !== undefined) {
    await tryDatabase(config.databaseUrl).catch((error: unknown) => {
      throw startFailure(error, config) ?? error;
    });
    onUsable();
    return { url: config.databaseUrl, embedded: undefined };
  }
  const embedded = await startEmbeddedServer({
    dataDir: config.dataDir,
    signal,
    onUsable,
    log: (message) => logger.info({ context: 'EmbeddedServer' }, message),
    onUnrecoverable: (error) => {
      logger.fatal({ err: error }, 'the embedded database cannot be kept running');
      process.exit(1);
    },
  });
  return { url: embedded.url, embedded };
}

/**
 * Brings the schema up to date and starts the server.
 * @throws the reason of the signal, once what was started has ended
 */
export async function serve(
  config: Config,
  logger: Logger,
  { prepare, signal }: Start,
): Promise<Running> {
  for (const address of [apiAddress(config), metricsAddress(config)]) {
    if (address !== undefined) await tryAddress(address);
  }
  const load = () => import('./application.js');
  let loading: ReturnType<typeof load> | undefined;
  // The embedded database starts in processes of its own: meanwhile this one loads the application.
  const onUsable = (): void => {
    loading = load();
    loading.catch(() => undefined);
  };
  const database = await openDatabase(config, logger, { signal, onUsable });
  let app: NestFastifyApplication | undefined;
  try {
    const application = await (loading ?? load());
    const { url: databaseUrl } = database;
    const update = (): Promise<void> => application.updateSchema(databaseUrl, logger, signal);
    await inTurn(signal, [update, () => prepare(databaseUrl)]);
    app = await application.createApplication(config, logger, database.url);
    // Before the API, so that an address that cannot be used is refused first.
    const metricsUrl = await application.serveFigures(app);
    await listen(app, config);
    const opened = app;
    const stop = async (): Promise<void> => {
      await application.closeApplication(opened, config, logger);
      await database.embedded?.stop();
    };
    const url = await app.getUrl();
    const dashboardUrl = application.hasDashboard() ? `${url}/app/` : undefined;
    return { app, url, dashboardUrl, metricsUrl, stop };
  } catch (error) {
    await app?.close();
    await database.embedded?.stop();
    throw startFailure(error, config) ?? error;
  }
}

/** Runs the steps one after another, until the signal is aborted. */
async function inTurn(signal: AbortSignal, steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) {
    signal.throwIfAborted();
    await step();
  }
  signal.throwIfAborted();
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw listenRefusal(error, apiAddress(config)) ?? error;
  }
}

/**
 * The reasons why the server of `DATABASE_URL` refuses a connection, by SQLSTATE. The driver's own words
 * would repeat the value.
 */
const DATABASE_REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'the server refuses the user or the password',
  '28000': 'the server refuses the user',
  '3D000': 'the server has no such database',
  '42501': 'the user lacks rights: it must own the database and may create roles',
  '53100': 'its disk is full',
};
/** The connections of the embedded server, which nothing else uses. */
const DIRECTORY_REFUSALS: Readonly<Record<string, string>> = { '53100': 'its disk is full' };

/** Describes, in a sentence, a failure that a setting can resolve; undefined for any other. */
function startFailure(error: unknown, config: Config): ConfigError | undefined {
  const { code = '' } = driverError(error) ?? {};
  const { databaseUrl } = config;
  const refusal =
    databaseUrl === undefined
      ? DIRECTORY_REFUSALS[code]
      : (DATABASE_REFUSALS[code] ?? unreachable(error, databaseUrl));
  const setting = databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
  return refusal === undefined
    ? undefined
    : new ConfigError(`${setting} cannot be used: ${refusal}`, { cause: error });
}

/** Returns the address of the server without the user, the password and the database. */
function unreachable(error: unknown, url: string): string | undefined {
  if (databaseFailure(error)?.status !== 503) return undefined;
  const { hostname, port } = new URL(url);
  const code = driverError(error)?.code ?? 'no answer';
  return `the server at ${hostname || 'localhost'}:${port || '5432'} cannot be reached (${code})`;
}
