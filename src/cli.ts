// Before all others, for it serves those that are loaded after it.
import './compile-cache.js';
import dotenv from 'dotenv';
import { CommandFactory } from 'nest-commander';
import { CliError } from './cli/cli-error.js';
import { CliModule } from './cli/cli.module.js';
import { failureText } from './cli/failure-text.js';
import { Terminal } from './cli/terminal.js';
import { VERSION } from './kernel/version.js';
import { hasCode } from './kernel/error-code.js';

dotenv.config({ quiet: true });

/**
 * Longer than any connection needs to close. After that, nothing that keeps the process alive matters any
 * more.
 */
const EXIT_LIMIT_MS = 5_000;

const terminal = new Terminal(process.env);

// A reader such as `head` has closed the pipe.
process.stdout.on('error', (error) => process.exit(hasCode(error, 'EPIPE') ? 0 : 1));

function fail(error: unknown): void {
  terminal.fail(failureText(error));
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
}

interface Named {
  name(): string;
  readonly parent: Named | null;
  readonly commands: readonly unknown[];
}

/** The name of the command as the person has typed it: with npm or, in a container, without. */
const PROGRAM =
  process.env['npm_lifecycle_event'] === 'cli' ? 'npm run cli --' : 'node dist/cli.js';

function usage(command: Named): string {
  const words: string[] = [];
  for (let at: Named | null = command; at?.parent; at = at.parent) words.unshift(at.name());
  if (command.commands.length > 0) words.push('<command>');
  return `${[PROGRAM, ...words].join(' ')} [options]`;
}

try {
  await CommandFactory.run(CliModule.forRoot(process.env, terminal), {
    version: VERSION,
    logger: false,
    abortOnError: false,
    // No `errorHandler`: commander would call it for --help too, and its own exit codes are right.
    serviceErrorHandler: fail,
    outputConfiguration: {
      outputError: (text, write) => write(`${terminal.error(text.trimEnd())}\n`),
    },
    helpConfiguration: { commandUsage: usage },
  });
} catch (error) {
  fail(error);
}
setTimeout(() => process.exit(), EXIT_LIMIT_MS).unref();
