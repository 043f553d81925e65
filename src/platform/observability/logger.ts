import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/config.js';
import { LogSink } from './log-sink.js';

/** Fields that a log must never contain, wherever an object has them. */
const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'new_password',
  'current_password',
  'refresh_token',
  'access_token',
  'token',
];

const STANDARD_OUTPUT = 1;

/**
 * Writes JSON lines to standard output, one object each: CR and LF in a value stay escaped.
 * @param format  turns a JSON line into the text that is written instead
 */
export function createLogger(config: Config, format?: (line: string) => string): PinoLogger {
  const sink = new LogSink(STANDARD_OUTPUT);
  return pino(
    {
      level: config.logLevel,
      base: { service: 'tillclock' },
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`]),
        censor: '[redacted]',
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    format === undefined ? sink : { write: (line: string) => sink.write(format(line)) },
  );
}

/**
 * The contexts in which Nest logs how it wires itself: hundreds of lines that are useful only for
 * debugging.
 */
const WIRING: ReadonlySet<unknown> = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/** Passes Nest's own log lines to pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: PinoLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(WIRING.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest puts the context last and, for errors, the stack before it. */
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const err = message instanceof Error ? message : undefined;
    this.logger[level](
      { context, ...(stack === undefined ? {} : { stack }), ...(err ? { err } : {}) },
      err ? err.message : String(message),
    );
  }
}
