import { parseArgs } from 'node:util';
import { ConfigError } from './platform/config/config.js';

/** The options after `npm start --`. Everything else is a variable of the environment. */
export interface StartOptions {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

export const START_USAGE = `Usage: npm start -- [options]

  --port <number>   the port to listen on; 0 takes any free one (variable PORT)
  --host <address>  the address to listen on (variable HOST)
  --version         print the version
  --help            print this

All other settings are variables of the environment: see .env.example.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
const KNOWN = '--port, --host, --version and --help';

/**
 * Reads the words after the program's name.
 * @throws ConfigError  naming the word that the server does not know, or the option without its value
 */
export function parseStartOptions(words: readonly string[]): StartOptions {
  const { values, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') throw unknownWord(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) {
      throw new ConfigError(`${token.rawName} is not an option; the server knows ${KNOWN}`);
    }
    const takesValue = token.name === 'port' || token.name === 'host';
    if (takesValue && token.value === undefined) {
      throw new ConfigError(`${token.rawName} needs a value`);
    }
    if (!takesValue && token.value !== undefined) {
      throw new ConfigError(`${token.rawName} takes no value`);
    }
  }
  return {
    port: textOf(values['port']),
    host: textOf(values['host']),
    help: values['help'] === true,
    version: values['version'] === true,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function unknownWord(word: string): ConfigError {
  return new ConfigError(
    `the server does not know what to do with "${word}"; commands are run by \`npm run cli -- ${word}\``,
  );
}
