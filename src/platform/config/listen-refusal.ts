import { ConfigError } from './config.js';

type Setting = 'port' | 'host';

/** Why an address cannot be listened on, by the system's code, and which setting it is about. */
const REFUSALS: Readonly<Record<string, readonly [Setting, string]>> = {
  EADDRINUSE: [
    'port',
    'is in use by another program: choose another one, or 0 for any that is free',
  ],
  EACCES: ['port', 'may not be opened by this user: choose one above 1023'],
  EADDRNOTAVAIL: ['host', 'is not an address of this machine'],
  ENOTFOUND: ['host', 'is not known'],
};

/**
 * What a person can settle by a setting, in a sentence; undefined for anything else.
 * @param names  of the variables that hold the address
 */
export function listenRefusal(
  error: unknown,
  names: Readonly<Record<Setting, string>>,
): ConfigError | undefined {
  if (!(error instanceof Error)) return undefined;
  const refusal = REFUSALS[String(Reflect.get(error, 'code'))];
  return refusal && new ConfigError(`${names[refusal[0]]} ${refusal[1]}`, { cause: error });
}
