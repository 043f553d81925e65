import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { makeOwner, makeSale, makeShop } from '../support/makers.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import { MAIN } from '../faults/support/server-process.js';

afterAll(removeInstallations);

const NOBODY = 65_534;
const SETPRIV = 'setpriv';
const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** Why it cannot be tried here; undefined when it can. */
function obstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can become someone else';
  const check = [...AS_NOBODY, process.execPath, '--check', MAIN];
  const tried = spawnSync(SETPRIV, check, { cwd: '/' });
  return tried.status === 0
    ? undefined
    : 'nobody cannot read the built server, or setpriv is missing';
}

const why = obstacle();
if (why !== undefined) process.stderr.write(`non-root: skipped, ${why}\n`);

(why === undefined ? describe : describe.skip)(
  'the server as an ordinary account without a home',
  () => {
    it('makes its database, serves, and ends without leaving a process', async () => {
      const installation = await Installation.makeFresh();
      mkdirSync(installation.dataDir);
      chownSync(installation.dataDir, NOBODY, NOBODY);
      const server = await installation.start({}, { wrapper: [SETPRIV, ...AS_NOBODY] });
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
