import { spawnSync } from 'node:child_process';
import { MAIN } from './server-process.js';

export const NOBODY = 65_534;

/** Put before a command, runs it as an ordinary account; only root can. */
export const AS_NOBODY = [
  'setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
] as const;

/** Returns why a server cannot be run as that account here, or undefined when it can. */
export function nobodyObstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can become someone else';
  const [program, ...options] = AS_NOBODY;
  const tried = spawnSync(program, [...options, process.execPath, '--check', MAIN], { cwd: '/' });
  return tried.status === 0
    ? undefined
    : 'nobody cannot read the built server, or setpriv is missing';
}
