// Starts applications for the suites, each in a process of its own, and ends them with the run at the
// latest. Suites ask over HTTP, for they run in processes of Jest; see test-app.ts for what they ask.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';

export class AppProcesses {
  /** @type {Map<string, import('node:child_process').ChildProcess>} by their address */
  #running = new Map();
  /** @type {Map<string, Promise<string>>} the addresses of those that suites share, by name */
  #shared = new Map();
  #script;
  #server = createServer((request, response) => {
    this.#answer(request).then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });

  /** @param {string} build  the directory of what global-setup.mjs has translated */
  constructor(build) {
    this.#script = join(build, 'test/support/app-process.js');
  }

  /** @returns {Promise<string>} the address where suites ask for applications */
  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async end() {
    this.#server.close();
    this.#server.closeAllConnections();
    const children = [...this.#running.values()].filter((child) => child.connected);
    await Promise.all(
      children.map((child) => {
        child.disconnect();
        return once(child, 'exit');
      }),
    );
  }

  async #answer(request) {
    const { start, close } = await json(request);
    if (close) return this.#close(close.url);
    if (start.shared === undefined) return this.#start(start.env);
    const url = this.#shared.get(start.shared) ?? this.#start(start.env);
    this.#shared.set(start.shared, url);
    return url;
  }

  async #start(env) {
    const child = fork(this.#script, {
      env: { ...process.env, TEST_APP_ENV: JSON.stringify(env) },
      // Without source maps, which take a sixth of the CPU of loading: what runs is readable as it is.
      execArgv: [],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the application ended: ${said}`);
    });
    ended.catch(() => undefined);
    const [url] = await Promise.race([once(child, 'message'), ended]);
    this.#running.set(url, child);
    return url;
  }

  async #close(url) {
    const child = this.#running.get(url);
    if (child?.connected) {
      child.send('close');
      await once(child, 'exit');
    }
    this.#running.delete(url);
    return url;
  }
}
