import { startNestApp } from './nest-app.js';

/**
 * One application in a process of its own, as it runs in production: several in one process would share
 * what libraries keep per process, such as passport's strategies. `app-processes.mjs` starts and ends it.
 */
async function main(): Promise<void> {
  const env = JSON.parse(process.env['TEST_APP_ENV'] ?? '{}') as Record<string, string>;
  const app = await startNestApp(env);
  process.once('message', () => {
    void app.close().finally(() => process.exit(0));
  });
  process.send?.(app.http.baseUrl);
}

// The end of the run, also of one that was killed.
process.once('disconnect', () => process.exit(0));
await main();
