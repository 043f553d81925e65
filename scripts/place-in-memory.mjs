import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const PLACE = '/dev/shm';
/** Several times what a whole run has written at any moment. */
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * A directory in memory with room for the databases of a test run, or undefined. Half of what a run writes are files
 * of databases that it removes a moment later, which a disk makes last.
 */
export function placeInMemory() {
  try {
    const { bavail, bsize } = statfsSync(PLACE);
    const mounted = readFileSync('/proc/mounts', 'utf8').split('\n');
    const options = mounted.map((line) => line.split(' ')).find(([, at]) => at === PLACE)?.[3];
    // Suites copy the programs of PostgreSQL there and start them.
    const runsPrograms = options !== undefined && !options.split(',').includes('noexec');
    const hasRoom = Math.min(bavail * bsize, freemem() / 2) > ROOM_BYTES;
    return runsPrograms && hasRoom ? PLACE : undefined;
  } catch {
    // Another system than Linux.
    return undefined;
  }
}
