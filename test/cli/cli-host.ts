import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CLI, type CliHarness, type Outcome } from './cli-harness.js';

/**
 * A process that runs commands one after the other and loads the command line once, which takes a second of
 * CPU. For what commands say and the codes they exit with; `CliHarness.run` starts the process that people start.
 */
export class CliHost {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';
  #lastId = 0;

  constructor(private readonly harness: CliHarness) {
    this.#child = fork(join(__dirname, 'hosted-commands.mjs'), [CLI], {
      cwd: harness.home,
      // Neither Jest's own options nor its variables.
      execArgv: [],
      env: harness.variables(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    this.#ended = once(this.#child, 'exit');
  }

  async run(command: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const words = command === '' ? [] : command.split(' ');
    const id = ++this.#lastId;
    const answered = once(this.#child, 'message') as Promise<[Outcome]>;
    this.#child.send({ id, words, env: this.harness.variables(env) });
    const ended = this.#ended.then(() => [undefined] as const);
    const [outcome] = await Promise.race([answered, ended]);
    if (outcome === undefined) throw new Error(`the host ended: ${this.#said}`);
    return outcome;
  }

  async end(): Promise<void> {
    this.#child.disconnect();
    await this.#ended;
  }
}
