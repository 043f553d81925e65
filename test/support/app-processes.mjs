// Starts applications for the suites, in processes beside Jest's, and ends them with the run at the latest.
// Suites ask over HTTP, for they run in processes of Jest; see test-app.ts for what they ask.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';

export class AppProcesses {
  /** @type {Map<string, AppProcess>} by the addresses of their applications */
  #running = new Map();
  /** @type {Map<string, Promise<string>>} the addresses of applications that suites share, by name */
  #shared = new Map();
  /** @type {Map<string, AppProcess[]>} those that take several applications, by the Jest worker that asks */
  #hosts = new Map();
  #processes = new Set();
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
    await Promise.all([...this.#processes].map((process) => process.end()));
  }

  async #answer(request) {
    const { start, close } = await json(request);
    if (close) return this.#close(close.url);
    if (start.shared === undefined) return this.#start(start);
    const url = this.#shared.get(start.shared) ?? this.#start(start);
    this.#shared.set(start.shared, url);
    return url;
  }

  async #start({ env, beside }) {
    const process = beside === undefined ? this.#fork() : this.#hostOf(beside, env);
    const url = await process.start(env);
    this.#running.set(url, process);
    return url;
  }

  async #close(url) {
    const process = this.#running.get(url);
    this.#running.delete(url);
    await process?.close(url);
    const isHost = [...this.#hosts.values()].some((hosts) => hosts.includes(process));
    if (!isHost) await process?.end();
    return url;
  }

  #hostOf(worker, env) {
    const hosts = this.#hosts.get(worker) ?? [];
    this.#hosts.set(worker, hosts);
    const free = hosts.find((host) => host.takes(env));
    if (free) return free;
    const host = this.#fork();
    hosts.push(host);
    return host;
  }

  #fork() {
    const process = new AppProcess(this.#script);
    this.#processes.add(process);
    void process.ended.then(() => this.#processes.delete(process));
    return process;
  }
}

/** A process of applications that loads them once; app-process.ts runs in it. */
class AppProcess {
  #child;
  #said = '';
  #orders = new Map();
  #lastOrder = 0;
  /** @type {Map<number | string, string | undefined>} secrets, by the order of the start and then by address */
  #secrets = new Map();
  /** @type {Promise<void>} */
  ended;

  constructor(script) {
    this.#child = fork(script, {
      // Without source maps, which take a sixth of the CPU of loading: what runs is readable as it is.
      execArgv: [],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#child.stderr.on('data', (chunk) => (this.#said += chunk));
    this.#child.on('message', ({ id, url, failure }) => {
      const { resolve, reject } = this.#orders.get(id);
      this.#orders.delete(id);
      if (failure === undefined) resolve(url);
      else reject(new Error(failure));
    });
    this.ended = once(this.#child, 'exit').then(([code, signal]) => {
      // Suites that share it see refused connections and nothing else.
      if (code !== 0)
        process.stderr.write(`an application ended (${code ?? signal}): ${this.#said}\n`);
      for (const { reject } of this.#orders.values())
        reject(new Error(`the application ended: ${this.#said}`));
    });
  }

  /**
   * Whether an application of these variables may start here. Passport keeps one strategy for a process,
   * which is that of the latest application: all that run together must verify with the same secrets.
   */
  takes(env) {
    if (!this.#child.connected) return false;
    return [...this.#secrets.values()].every((secret) => secret === env.JWT_SECRET);
  }

  async start(env) {
    const { id, done } = this.#order({ start: env });
    this.#secrets.set(id, env.JWT_SECRET);
    try {
      const url = await done;
      this.#secrets.set(url, env.JWT_SECRET);
      return url;
    } finally {
      this.#secrets.delete(id);
    }
  }

  async close(url) {
    if (this.#child.connected) await this.#order({ close: url }).done;
    this.#secrets.delete(url);
  }

  async end() {
    if (this.#child.connected) this.#child.disconnect();
    await this.ended;
  }

  #order(order) {
    const id = ++this.#lastOrder;
    const done = new Promise((resolve, reject) => this.#orders.set(id, { resolve, reject }));
    if (this.#child.connected) this.#child.send({ id, ...order });
    return { id, done };
  }
}
