/**
 * The environment of initdb and postgres, which contains nothing of ours. The application's environment has
 * secrets that /proc would show to the server's account, and PG* variables that would change the behaviour
 * of the programs.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
