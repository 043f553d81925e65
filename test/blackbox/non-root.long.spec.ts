import { chownSync, mkdirSync, statSync } from 'node:fs';
import { makeOwner, makeSale, makeShop } from '../support/makers.js';
import { AS_NOBODY, NOBODY, nobodyObstacle } from '../faults/support/as-nobody.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';

afterAll(removeInstallations);

const why = nobodyObstacle();
if (why !== undefined) process.stderr.write(`non-root: skipped, ${why}\n`);

(why === undefined ? describe : describe.skip)(
  'the server as an ordinary account without a home',
  () => {
    it('creates its database, serves, and ends without leaving a process', async () => {
      const installation = await Installation.makeFresh();
      mkdirSync(installation.dataDir);
      chownSync(installation.dataDir, NOBODY, NOBODY);
      const server = await installation.start({}, { wrapper: AS_NOBODY });
      const http = await server.http();
      const owner = await makeOwner(http);
      await makeSale(http, owner, { shopId: await makeShop(http, owner) });
      const pids = [server.pid, ...(await installation.databaseProcesses())];
      expect(pids.map((pid) => statSync(`/proc/${pid}`).uid)).toEqual(pids.map(() => NOBODY));
      server.signalGroup('SIGINT');
      expect(await server.ending()).toEqual({ code: 0, signal: null });
      expect(await installation.databaseProcesses()).toEqual([]);
    });
  },
);
