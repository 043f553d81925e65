import { tmpdir } from 'node:os';
import { isDiskFull } from './server-log.js';

describe('a server that ended', () => {
  it.each([
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'PANIC:  could not write to file "pg_wal/xlogtemp.42": Disk quota exceeded',
  ])('had no space where the file system shows some: %s', async (said) => {
    expect(await isDiskFull(tmpdir(), said)).toBe(true);
  });

  it('had space when it ended of something else', async () => {
    expect(await isDiskFull(tmpdir(), 'FATAL:  could not open file "global/pg_control"')).toBe(
      false,
    );
    expect(await isDiskFull('/no/such/directory', '')).toBe(false);
  });
});
