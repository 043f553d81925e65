import { isGuessable, MIN_SECRET_LENGTH } from './guessable-secret.js';

/** Returns a variable of the environment; undefined when it is blank. */
export type Read = (name: string) => string | undefined;
/** Refuses to start, with a sentence that names the variable. */
export type Refuse = (message: string) => never;

/** The newest first; undefined = one is generated, which production does not allow. */
export function readJwtSecrets(
  read: Read,
  refuse: Refuse,
  production: boolean,
): readonly string[] | undefined {
  const raw = read('JWT_SECRET');
  if (raw === undefined) return production ? refuse('JWT_SECRET is required in production') : raw;
  const secrets = raw.split(',').map((secret) => secret.trim());
  if (secrets.some(isGuessable)) {
    return refuse(
      `JWT_SECRET must hold random secrets of at least ${MIN_SECRET_LENGTH} characters, the newest first, separated by commas`,
    );
  }
  return Object.freeze(secrets);
}

/** A key of P-256 has 32 bytes. */
export function readVapidKey(read: Read, refuse: Refuse): string | undefined {
  const raw = read('VAPID_PRIVATE_KEY');
  if (raw === undefined || /^[\w-]{43}$/.test(raw)) return raw;
  return refuse('VAPID_PRIVATE_KEY must be a key of P-256 in base64url, 43 characters');
}
