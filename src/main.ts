// Before all others, for it serves those that are loaded after it.
import './compile-cache.js';
import dotenv from 'dotenv';
import type { Running } from './boot.js';
import { ConfigError, parseConfig, type Config } from './platform/config/config.js';
import { SchemaInUse } from './platform/database/schema-in-use.js';
import { VERSION } from './kernel/version.js';
import { createLogger } from './platform/observability/logger.js';
import { surviveStrayFailures } from './platform/observability/stray-failures.js';
import { banner } from './banner.js';
import { parseStartOptions, START_USAGE } from './start-options.js';

dotenv.config({ quiet: true });

/** Aborted by the first signal that is to end the server. */
const stopped = new AbortController();

async function main(): Promise<void> {
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help || options.version) {
    process.stdout.write(options.help ? START_USAGE : `${VERSION}\n`);
    return;
  }
  const { port = process.env['PORT'], host = process.env['HOST'] } = options;
  const config = parseConfig({ ...process.env, PORT: port, HOST: host });
  const logger = createLogger(config, await formatForPeople(config));
  surviveStrayFailures(logger);
  // A wrong setting is reported before these are loaded.
  const [{ serve }, { seedDemoWhenNew }] = await Promise.all([
    import('./boot.js'),
    import('./demo/seed-demo-when-new.js'),
  ]);
  const { signal } = stopped;
  const prepare = (url: string): Promise<void> => seedDemoWhenNew({ config, logger, url, signal });
  const starting = serve(config, logger, { prepare, signal });
  stopOnSignals(starting, config);
  const running = await starting;
  process.stdout.write(banner(running, config, performance.now() / 1_000));
}

/** The log is JSON for programs; on a terminal, outside production, it has lines for people. */
async function formatForPeople({
  environment,
}: Config): Promise<((line: string) => string) | undefined> {
  if (!process.stdout.isTTY || environment === 'production') return undefined;
  const { forPeople } = await import('./platform/observability/people-log.js');
  return forPeople({ colour: process.stdout.hasColors() });
}

/** Under npm one Ctrl-C can arrive twice: from the terminal, and forwarded by npm. */
const SAME_SIGNAL_MS = 700;

/**
 * The first signal ends the server in an orderly way, or its start after the step that is under way; a second one ends
 * the process at once.
 */
function stopOnSignals(starting: Promise<Running>, config: Config): void {
  let stoppingSinceMs: number | undefined;
  const onSignal = (): void => {
    if (stoppingSinceMs !== undefined) {
      if (performance.now() - stoppingSinceMs > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    stoppingSinceMs = performance.now();
    stopped.abort();
    // A start that fails or is given up is reported where it is waited for. It has no limit of time: what a slow machine
    // has begun, a database above all, must be ended.
    void starting.then(
      (running) => end(running, config),
      () => undefined,
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function end(running: Running, config: Config): Promise<void> {
  const latestMs = config.shutdownNoticeMs + config.shutdownGraceMs + 15_000;
  setTimeout(() => process.exit(1), latestMs).unref();
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

try {
  await main();
} catch (error) {
  if (error === stopped.signal.reason) process.exit(0);
  // A failure that the reader can resolve is one line; any other needs its stack.
  const theirs = error instanceof ConfigError || error instanceof SchemaInUse;
  console.error(theirs ? `Cannot start: ${error.message}` : error);
  process.exit(1);
}
