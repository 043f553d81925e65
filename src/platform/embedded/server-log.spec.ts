import { tmpdir } from 'node:os';
import { isDiskFull } from './server-log.js';

describe('a server that ended', () => {
  it.each([
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'PANIC:  could not write to file "pg_wal/xlogtemp.42": Disk quota exceeded',
  ])('is found to have had no space, although the file system shows some: %s', async (said) => {
    expect(await isDiskFull(tmpdir(), said)).toBe(true);
  });

  it('is found to have had space if it ended for another reason', async () => {
    expect(await isDiskFull(tmpdir(), 'FATAL:  could not open file "global/pg_control"')).toBe(
      false,
    );
    expect(await isDiskFull('/no/such/directory', '')).toBe(false);
  });
});
