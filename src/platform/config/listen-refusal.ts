import { once } from 'node:events';
import { createServer } from 'node:net';
import { codeOf } from '../../kernel/error-code.js';
import { ConfigError, type Config } from './config.js';

/** An address to listen on, and the variables that set it. */
export interface ListenAddress {
  readonly port: number;
  readonly host: string;
  readonly names: { readonly port: string; readonly host: string };
}

export function apiAddress({ port, host }: Config): ListenAddress {
  return { port, host, names: { port: 'PORT', host: 'HOST' } };
}

/** @returns undefined when the figures are off */
export function metricsAddress({ metricsPort, metricsHost }: Config): ListenAddress | undefined {
  if (metricsPort === undefined) return undefined;
  const names = { port: 'METRICS_PORT', host: 'METRICS_HOST' };
  return { port: metricsPort, host: metricsHost, names };
}

/** The reasons why the system refuses an address, by its code. */
const REFUSALS: Readonly<Record<string, (address: ListenAddress) => string>> = {
  EADDRINUSE: ({ port, host, names }) =>
    `${names.port} ${port} is in use by another program on ${host}: choose another one, or 0 for any that is free`,
  EACCES: ({ port, names }) =>
    `${names.port} ${port} may not be opened by this user: choose one above 1023`,
  EADDRNOTAVAIL: ({ host, names }) => `${names.host} ${host} is not an address of this machine`,
  ENOTFOUND: ({ host, names }) => `${names.host} ${host} is a name that cannot be resolved`,
};

/**
 * Explains why an address cannot be listened on, if a setting can change it.
 * @returns undefined for any other error
 */
export function listenRefusal(error: unknown, address: ListenAddress): ConfigError | undefined {
  const refusal = REFUSALS[codeOf(error) ?? ''];
  return refusal && new ConfigError(refusal(address), { cause: error });
}

/**
 * Listens on an address for a moment, so that a person does not wait for a database before learning that
 * the port is in use.
 * @throws ConfigError
 */
export async function tryAddress(address: ListenAddress): Promise<void> {
  const server = createServer();
  server.listen(address.port, address.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenRefusal(error, address) ?? error;
  }
  await new Promise((resolve) => server.close(resolve));
}
