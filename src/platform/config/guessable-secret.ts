/** Secrets from examples, and from the systems that this one replaces. */
const KNOWN_SECRETS = [
  'supersecretkey',
  'secret',
  'changeme',
  'change-me',
  'jwt-secret',
  'your-secret',
];
export const MIN_SECRET_LENGTH = 32;

/** Whether a secret is too short, well known, or made of few different characters. */
export function isGuessable(secret: string): boolean {
  const known = KNOWN_SECRETS.some((word) => secret.toLowerCase().replaceAll(word, '').length < 8);
  const monotone = new Set(secret).size < 8;
  return secret.length < MIN_SECRET_LENGTH || known || monotone;
}
