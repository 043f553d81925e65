import { startNestApp, type NestApp } from './nest-app.js';

/** What `app-processes.mjs` asks for: an application with these variables, or the end of one. */
export interface AppOrder {
  readonly id: number;
  readonly start?: Readonly<Record<string, string>>;
  /** The address of the application to close. */
  readonly close?: string;
}

/** The answer to an {@link AppOrder}: the address, or why it failed. */
export interface AppReport {
  readonly id: number;
  readonly url?: string;
  readonly failure?: string;
}

const running = new Map<string, NestApp>();

async function start(env: Readonly<Record<string, string>>): Promise<string> {
  const app = await startNestApp(env);
  running.set(app.http.baseUrl, app);
  return app.http.baseUrl;
}

async function close(url: string): Promise<string> {
  await running.get(url)?.close();
  running.delete(url);
  return url;
}

async function obey({ id, ...order }: AppOrder): Promise<AppReport> {
  try {
    const url = order.start ? await start(order.start) : await close(order.close ?? '');
    return { id, url };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (order) => {
  // Only `app-processes.mjs` sends to this process.
  void obey(order as AppOrder).then((report) => process.send?.(report));
});
// The end of the run, also of one that was killed.
process.once('disconnect', () => process.exit(0));
