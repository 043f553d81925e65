import { NestFactory } from '@nestjs/core';
import { Command, CommandRunner, Option } from 'nest-commander';
import { writeFile } from 'node:fs/promises';
import { codeOf } from '../kernel/error-code.js';
import { CliError } from './cli-error.js';
import { CliSession } from './cli-session.js';
import { noWords } from './option-values.js';
import { Terminal } from './terminal.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'its directory is a file',
  EISDIR: 'it is a directory',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? String(error);
}

/** In preview mode, nothing connects to this address. */
const NO_DATABASE = 'postgres://nobody@localhost/none';

@Command({ name: 'openapi', description: 'Write the OpenAPI document of the API' })
export class OpenApiCommand extends CommandRunner {
  constructor(
    private readonly session: CliSession,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--out <file>', description: 'file to write; standard output when absent' })
  parseOut(file: string): string {
    return file;
  }

  override async run(words: string[], options: { out?: string }): Promise<void> {
    noWords('openapi', words);
    const text = `${JSON.stringify(await this.document(), null, 2)}\n`;
    if (options.out === undefined) {
      process.stdout.write(text);
      return;
    }
    await writeFile(options.out, text).catch((error: unknown) => {
      throw new CliError(`--out ${options.out} cannot be written: ${reasonOf(error)}`);
    });
    this.terminal.note(`Wrote ${options.out}`);
  }

  /** Preview mode wires the modules without creating a provider, so the document needs no database. */
  private async document(): Promise<object> {
    const config = this.session.config();
    // Loaded here, because no other command needs the whole application, and all would start half a second
    // later.
    const [{ AppModule }, { FastifyAdapter }, { knownMigrations }, { createDocument }] =
      await Promise.all([
        import('../app.module.js'),
        import('@nestjs/platform-fastify'),
        import('../platform/database/migrate.js'),
        import('../platform/openapi/create-document.js'),
      ]);
    const module = AppModule.forRoot({
      config,
      databaseUrl: config.databaseUrl ?? NO_DATABASE,
      knownMigrations: knownMigrations(),
    });
    const app = await NestFactory.create(module, new FastifyAdapter(), {
      preview: true,
      logger: false,
      abortOnError: false,
    });
    return createDocument(app, config);
  }
}
