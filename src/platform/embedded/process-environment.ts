/**
 * Environment of initdb and postgres: nothing of ours. The application's environment holds secrets
 * that /proc would show to the server's account, and PG* variables that would change what is run.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
