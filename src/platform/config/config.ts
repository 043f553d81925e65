import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { originFault } from './cors-origins.js';
import { readDatabaseLimits, type DatabaseLimits } from './database-limits.js';
import { readMail, type MailConfig } from './mail.js';
import { readJwtSecrets, readVapidKey } from './secrets.js';
import { readPeriods, type Periods } from './periods.js';
import { readQuotas, type Quotas } from './quotas.js';
import { readShutdownTimes, type ShutdownTimes } from './shutdown-times.js';

/** The settings from the environment, parsed once and frozen. `.env.example` documents each variable. */
export interface Config extends Periods, DatabaseLimits, ShutdownTimes {
  readonly environment: 'production' | 'development' | 'test';
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Undefined = the embedded server in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** An absolute path. */
  readonly dataDir: string;
  /** The first secret signs, all of them verify. Undefined = one is generated and stored in `dataDir`. */
  readonly jwtSecrets: readonly string[] | undefined;
  /** Undefined = no mail leaves. */
  readonly mail: MailConfig | undefined;
  /**
   * The private key by which push services know this installation, in base64url. Undefined = one is generated and
   * stored in `dataDir`; in production there is no web push without it.
   */
  readonly vapidPrivateKey: string | undefined;
  readonly logLevel: LogLevel;
  readonly seedDemo: boolean;
  /** The origins whose pages may call the API. */
  readonly corsOrigins: readonly string[];
  /**
   * The number of reverse proxies in front: so many of the last entries of `X-Forwarded-For` are trusted.
   * Not more, because a client can write the first ones itself.
   */
  readonly trustedProxies: number;
  /**
   * The time within which a request must arrive completely. A slower one is refused, and its connection
   * closed.
   */
  readonly requestTimeoutS: number;
  /**
   * Requests a minute for each signed-in user or, without one, for each address; 0 = no limit. Each
   * instance counts its own.
   */
  readonly requestsPerMinute: number;
  /**
   * Attempts for each e-mail address and network address in 15 minutes, counted in the database for all
   * instances.
   */
  readonly signInAttempts: number;
  /** The rounds of bcrypt, as a power of two: one more doubles the time that a hash takes. */
  readonly passwordHashCost: number;
  readonly idempotencyKeyHours: number;
  readonly quotas: Quotas;
  readonly accessTokenS: number;
  readonly refreshTokenDays: number;
  /** The name of this process in the database's list of connections. */
  readonly applicationName: string;
  /** The port of the figures for Prometheus, separate from the API; undefined = none, 0 = any free port. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('CONFIG');

/**
 * A variable of the environment that cannot be used. The message names it, and its value unless that is a
 * secret.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const HIGHEST_PORT = 65_535;
const KEY_HOURS = { fallback: 24, min: 24, max: 8_760 };

/** OWASP's minimum for bcrypt. */
const SAFE_HASH_COST = 10;
/** The minimum of bcrypt itself; for tests, whose passwords protect nothing. */
const LOWEST_HASH_COST = 4;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws ConfigError  with the name of the variable; in production also for a missing or known secret, or
 *   a missing database
 */
export function parseConfig(env: Environment, workingDir = process.cwd()): Config {
  const environment = oneOf(env, 'NODE_ENV', {
    values: ['production', 'development', 'test'],
    fallback: 'development',
  });
  const production = environment === 'production';
  const port = integer(env, 'PORT', { fallback: 3000, min: 0, max: HIGHEST_PORT });
  const read = (name: string): string | undefined => text(env, name);
  const config: Config = {
    environment,
    host: text(env, 'HOST') ?? '127.0.0.1',
    port,
    databaseUrl: databaseUrl(env, production),
    dataDir: resolve(workingDir, text(env, 'DATA_DIR') ?? '.data'),
    ...readDatabaseLimits((name, range) => integer(env, name, range)),
    jwtSecrets: readJwtSecrets(read, refuse, production),
    mail: readMail(read, refuse, production),
    vapidPrivateKey: readVapidKey(read, refuse),
    logLevel: oneOf(env, 'LOG_LEVEL', { values: LOG_LEVELS, fallback: 'info' }),
    seedDemo: flag(env, 'SEED_DEMO', !production),
    corsOrigins: corsOrigins(env),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', { fallback: 0, min: 0, max: 10 }),
    requestTimeoutS: integer(env, 'REQUEST_TIMEOUT_SECONDS', { fallback: 30, min: 1, max: 600 }),
    requestsPerMinute: integer(env, 'REQUESTS_PER_MINUTE', { fallback: 3_000, min: 0, max: 1e9 }),
    signInAttempts: integer(env, 'SIGN_IN_ATTEMPTS', { fallback: 10, min: 1, max: 1e9 }),
    passwordHashCost: passwordHashCost(env, production),
    idempotencyKeyHours: integer(env, 'IDEMPOTENCY_KEY_HOURS', KEY_HOURS),
    quotas: readQuotas((name, fallback) => integer(env, name, { fallback, min: 1, max: 1e9 })),
    ...readPeriods((name, range) => integer(env, name, range), production),
    accessTokenS: integer(env, 'ACCESS_TOKEN_SECONDS', { fallback: 900, min: 30, max: 86_400 }),
    refreshTokenDays: integer(env, 'REFRESH_TOKEN_DAYS', { fallback: 30, min: 1, max: 365 }),
    ...readShutdownTimes((name, range) => integer(env, name, range), production),
    applicationName: `tillclock ${hostname()} ${process.pid}`.slice(0, 63),
    ...metricsAddress(env, port),
  };
  if (production && config.seedDemo) {
    throw new ConfigError('SEED_DEMO must be off in production: demo users have known passwords');
  }
  return Object.freeze(config);
}

const SHOWN_LENGTH = 40;

/** Returns a value as a message shows it. */
function quoted(value: string): string {
  const shown = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
  return JSON.stringify(shown);
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function list(env: Environment, name: string): string[] {
  const items = (text(env, name) ?? '').split(',');
  return items.map((item) => item.trim()).filter(Boolean);
}

function corsOrigins(env: Environment): string[] {
  const origins = list(env, 'CORS_ORIGINS');
  const fault = origins.map(originFault).find((one) => one !== undefined);
  if (fault !== undefined) throw new ConfigError(`CORS_ORIGINS ${fault}`);
  return origins;
}

function integer(
  env: Environment,
  name: string,
  bounds: { fallback: number; min: number; max: number },
): number {
  const raw = text(env, name);
  if (raw === undefined) return bounds.fallback;
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value < bounds.min || value > bounds.max) {
    throw new ConfigError(
      `${name} is ${quoted(raw)}, but must be a whole number from ${bounds.min} to ${bounds.max}`,
    );
  }
  return value;
}

/**
 * It must differ from the API's port: the figures cover all tenants, and opening a port opens everything on
 * it.
 */
function metricsAddress(
  env: Environment,
  publicPort: number,
): Pick<Config, 'metricsPort' | 'metricsHost'> {
  const metricsHost = text(env, 'METRICS_HOST') ?? '127.0.0.1';
  if (text(env, 'METRICS_PORT') === undefined) return { metricsPort: undefined, metricsHost };
  const metricsPort = integer(env, 'METRICS_PORT', { fallback: 0, min: 0, max: HIGHEST_PORT });
  if (metricsPort !== 0 && metricsPort === publicPort) {
    throw new ConfigError(
      `METRICS_PORT and PORT are both ${publicPort}: figures are served on a port of their own`,
    );
  }
  return { metricsPort, metricsHost };
}

function flag(env: Environment, name: string, fallback: boolean): boolean {
  const raw = text(env, name)?.toLowerCase();
  if (raw === undefined) return fallback;
  if (['1', 'true', 'yes', 'on'].includes(raw)) return true;
  if (['0', 'false', 'no', 'off'].includes(raw)) return false;
  throw new ConfigError(`${name} is ${quoted(raw)}, but must be true or false`);
}

function oneOf<const T extends string>(
  env: Environment,
  name: string,
  choice: { readonly values: readonly T[]; readonly fallback: T },
): T {
  const raw = text(env, name) ?? choice.fallback;
  const found = choice.values.find((value) => value === raw);
  if (found === undefined) {
    throw new ConfigError(
      `${name} is ${quoted(raw)}, but must be one of ${choice.values.join(', ')}`,
    );
  }
  return found;
}

function databaseUrl(env: Environment, production: boolean): string | undefined {
  const raw = text(env, 'DATABASE_URL');
  if (raw === undefined) {
    if (production) throw new ConfigError('DATABASE_URL is required in production');
    return undefined;
  }
  if (!/^postgres(ql)?:\/\/./.test(raw) || !URL.canParse(raw)) {
    throw new ConfigError(
      'DATABASE_URL must look like postgres://user:password@host:5432/database',
    );
  }
  return raw;
}

function passwordHashCost(env: Environment, production: boolean): number {
  return integer(env, 'PASSWORD_HASH_COST', {
    fallback: SAFE_HASH_COST,
    min: production ? SAFE_HASH_COST : LOWEST_HASH_COST,
    max: 16,
  });
}

function refuse(message: string): never {
  throw new ConfigError(message);
}
