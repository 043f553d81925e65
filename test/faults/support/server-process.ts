import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpClient } from '../../support/http-client.js';
import { within } from './eventually.js';

export const ROOT = join(__dirname, '../../..');
export const MAIN = join(ROOT, 'dist/main.js');
export const START = join(ROOT, 'scripts/start.mjs');

const LISTENS = /listens on (http:\/\/\S+)/;
/** Generous: limits for a machine under load, not a measurement. */
const START_LIMIT_MS = 120_000;
const END_LIMIT_MS = 120_000;
const FOLLOW_MS = 20;

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface SpawnOptions {
  /** The whole environment: nothing of this process's is handed on but PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Where a `.env` file would be looked for. */
  readonly cwd: string;
  readonly script?: string;
  /** Words after the script. */
  readonly args?: readonly string[];
  /** Put before `node`, to run it as someone else. */
  readonly wrapper?: readonly string[];
  /** A file that its standard output is appended to, instead of a pipe. */
  readonly stdoutFile?: string;
}

/** One run of the built server, in a process group of its own. */
export class ServerProcess {
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #listening: Promise<string>;
  #stdout = '';
  #stderr = '';

  constructor(options: SpawnOptions) {
    const { stdoutFile } = options;
    const stdout = stdoutFile === undefined ? 'pipe' : openSync(stdoutFile, 'a');
    const command = [...(options.wrapper ?? []), process.execPath, options.script ?? MAIN];
    command.push(...(options.args ?? []));
    this.#child = spawn(command[0] ?? process.execPath, command.slice(1), {
      cwd: options.cwd,
      env: { PATH: process.env['PATH'] ?? '', ...options.env },
      stdio: ['ignore', stdout, 'pipe'],
      detached: true,
    });
    if (typeof stdout === 'number') closeSync(stdout);
    this.ended = once(this.#child, 'close').then(() => ({
      code: this.#child.exitCode,
      signal: this.#child.signalCode,
    }));
    void this.ended.then(() => this.#keepOutput());
    this.#listening = new Promise((resolve, reject) => {
      const hear = (text: string): void => {
        this.#stdout += text;
        const url = LISTENS.exec(this.#stdout)?.[1];
        if (url !== undefined) resolve(url);
      };
      this.#child.stdout?.on('data', (chunk: Buffer) => hear(chunk.toString()));
      if (stdoutFile !== undefined) this.#follow(stdoutFile, hear);
      void this.ended.then(() =>
        reject(new Error(`the server ended: ${this.output.slice(-4_000)}`)),
      );
    });
    this.#listening.catch(() => undefined);
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('The server could not be spawned');
    return pid;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** All it has said. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  /** The address it printed. */
  url(): Promise<string> {
    return within('the server listens', START_LIMIT_MS, this.#listening);
  }

  async http(): Promise<HttpClient> {
    return new HttpClient(await this.url());
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isAlive) process.kill(this.pid, signal);
  }

  /** Sends the signal to the whole process group, as the terminal does at Ctrl-C. */
  signalGroup(signal: NodeJS.Signals): void {
    if (this.isAlive) process.kill(-this.pid, signal);
  }

  /** Its end, by itself or after a signal. */
  ending(limitMs = END_LIMIT_MS): Promise<Ending> {
    return within(`the server ends; it said ${this.output.slice(-2_000)}`, limitMs, this.ended);
  }

  #follow(file: string, hear: (text: string) => void): void {
    const look = (): void => hear(readFileSync(file, 'utf8').slice(this.#stdout.length));
    const timer = setInterval(look, FOLLOW_MS);
    void this.ended.then(() => clearInterval(timer));
  }

  /** `FAULT_LOGS` names a directory for what the servers said, to look into a failure. */
  #keepOutput(): void {
    const dir = process.env['FAULT_LOGS'];
    if (dir !== undefined) writeFileSync(join(dir, `${this.pid}.log`), this.output);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }
}
