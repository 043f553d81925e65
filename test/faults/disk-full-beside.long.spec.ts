import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfig } from '../../src/platform/config/config.js';
import { ensureCredentials } from '../../src/platform/embedded/credentials.js';
import { loadKeyRing } from '../../src/platform/security/key-ring.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { CLUSTER_DISK_BYTES, describeOnDisk } from './support/small-disk.js';

afterAll(removeInstallations);

const EMPTY_DISK_BYTES = 1024 * 1024;

describeOnDisk('the server with its log on a full disk', () => {
  const LINES = 200;

  it('keeps running, logs again when there is space, and ends on request', async () => {
    const installation = await Installation.make();
    const disk = installation.onSmallDisk(CLUSTER_DISK_BYTES);
    const stdoutFile = join(disk.dir, 'server.log');
    // At this level each check of the health has a line.
    const server = await installation.start({ LOG_LEVEL: 'debug' }, { stdoutFile });
    const http = await server.http();
    const ask = async (): Promise<void> => {
      for (let n = 0; n < LINES; n += 1) expect((await http.get('/health')).status).toBe(200);
    };
    const logged = (): number => server.stdout.split('"route":"/health"').length - 1;
    await disk.fill();
    await ask();
    expect(logged()).toBeLessThan(LINES);
    await disk.free();
    await eventually('the log has what happened meanwhile', () => logged() === LINES);
    await disk.fill();
    await ask();
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    expect(server.stderr).toBe('');
  });
});

describeOnDisk('an installation created on a full disk', () => {
  it('contains no partial secret, and generates whole ones when there is space', async () => {
    const disk = (await Installation.makeFresh()).onSmallDisk(EMPTY_DISK_BYTES);
    const config = parseConfig({ DATA_DIR: disk.dir });
    await disk.fill();
    expect(() => loadKeyRing(config)).toThrow(/on a disk that is full/);
    await expect(ensureCredentials(disk.dir)).rejects.toThrow(/ENOSPC/);
    await disk.free();
    expect(await readdir(disk.dir)).toEqual([]);
    expect(loadKeyRing(config).signing.kid).toBe(loadKeyRing(config).signing.kid);
    expect(await ensureCredentials(disk.dir)).toEqual(await ensureCredentials(disk.dir));
  });
});
