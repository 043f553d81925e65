import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/platform/embedded/embedded-server.js';
import { copyCluster } from '../support/cluster-copy.js';

export const CLI = join(__dirname, '../../dist/cli.js');

/** The output and the exit code of a finished command. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Until it has said this on standard error. */
  hasSaid(text: string): Promise<void>;
}

/** Runs the built command line in a directory of its own, with nothing of this environment but the path. */
export class CliHarness {
  private constructor(
    /** Working directory of the commands. */
    readonly home: string,
    readonly dataDir: string,
  ) {}

  static async create(): Promise<CliHarness> {
    const home = await realpath(await mkdtemp(join(tmpdir(), 'tillclock-cli-')));
    // The account that runs PostgreSQL where tests run as root has to get in.
    chmodSync(home, 0o755);
    return new CliHarness(home, join(home, 'data'));
  }

  /** One whose data directory holds a migrated database that has never been used. */
  static async createFilled(): Promise<CliHarness> {
    const harness = await CliHarness.create();
    copyCluster(harness.dataDir);
    return harness;
  }

  /** The embedded server that the commands then find running. */
  startServer(): Promise<EmbeddedServer> {
    return startEmbeddedServer({ dataDir: this.dataDir, log: () => undefined });
  }

  /** The whole environment of a command. */
  variables(env: Readonly<Record<string, string>> = {}): Record<string, string> {
    const path = process.env['PATH'] ?? '';
    return { PATH: path, NODE_ENV: 'development', DATA_DIR: this.dataDir, ...env };
  }

  async run(command: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return this.start(command, env).ended;
  }

  start(command: string, env: Readonly<Record<string, string>> = {}): Running {
    const args = command === '' ? [] : command.split(' ');
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: this.home,
      env: this.variables(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = once(child, 'close').then(([code]): Outcome => ({
      code: typeof code === 'number' ? code : null,
      stdout,
      stderr,
    }));
    const hasSaid = async (text: string): Promise<void> => {
      while (!stderr.includes(text)) {
        if (child.exitCode !== null)
          throw new Error(`it ended without saying "${text}": ${stderr}`);
        await Promise.race([once(child.stderr, 'data'), ended]);
      }
    };
    return { child, ended, hasSaid };
  }

  async remove(): Promise<void> {
    await rm(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A connection as the superuser, who sees all organizations. */
export async function superuser(server: EmbeddedServer): Promise<Client> {
  const url = new URL(server.adminUrl);
  url.pathname = new URL(server.url).pathname;
  return connect(url.href, 'spec');
}

export async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: name });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function rows<Row extends QueryResultRow>(
  client: Client,
  text: string,
): Promise<Row[]> {
  return (await client.query<Row>(text)).rows;
}
