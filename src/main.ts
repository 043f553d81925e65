import dotenv from 'dotenv';
import { serve, type Running } from './boot.js';
import { seedDemoWhenNew } from './features/seed/seed-demo-when-new.js';
import { ConfigError, parseConfig, type Config } from './platform/config/config.js';
import { createLogger } from './platform/observability/logger.js';
import { banner } from './banner.js';

dotenv.config({ quiet: true });

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const logger = createLogger(config);
  const running = await serve(config, logger, (url) => seedDemoWhenNew(config, logger, url));
  stopOnSignals(running, config);
  process.stdout.write(banner(running.url, config));
}

/** The first signal drains; a second one, from someone who will not wait, ends at once. */
function stopOnSignals(running: Running, config: Config): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    const force = setTimeout(() => process.exit(1), config.shutdownGraceMs + 15_000);
    force.unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

try {
  await main();
} catch (error) {
  // A wrong setting is the reader's business in one line; anything else needs its stack.
  console.error(error instanceof ConfigError ? `Cannot start: ${error.message}` : error);
  process.exit(1);
}
