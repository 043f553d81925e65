import { makeOwner, makeShop, makeSale } from '../support/makers.js';
import { OwnDatabase } from '../support/own-database.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';

afterEach(removeInstallations);

describe('two servers started at the same time', () => {
  it('migrate one empty database together and both serve it', async () => {
    const database = await OwnDatabase.makeEmpty();
    try {
      const installation = await Installation.makeFresh();
      const env = { DATABASE_URL: database.url };
      const servers = [installation.spawn(env), installation.spawn(env)];
      const [one, other] = await Promise.all(servers.map((server) => server.http()));
      if (!one || !other) throw new Error('no servers');
      for (const http of [one, other]) {
        expect((await http.get('/health/ready')).json).toMatchObject({ status: 'ok' });
      }
      const owner = await makeOwner(one);
      const shopId = await makeShop(one, owner);
      await makeSale(other, owner, { shopId });
      const kpis = await one.get(`/shops/${shopId}/kpis`, { token: owner.token });
      expect(kpis.json).toMatchObject({ total_receipts: 1 });
      const migrations = 'SELECT count(*) - count(DISTINCT name) FROM migrations';
      expect(await database.probe.count(migrations)).toBe(0);
      for (const server of servers) server.signal('SIGTERM');
      for (const server of servers) expect((await server.ending()).code).toBe(0);
    } finally {
      await removeInstallations();
      await database.drop();
    }
  });

  it('create one embedded database in an empty directory and both serve it', async () => {
    const installation = await Installation.makeFresh();
    const servers = [installation.spawn(), installation.spawn()];
    const [one, other] = await Promise.all(servers.map((server) => server.http()));
    if (!one || !other) throw new Error('no servers');
    const owner = await makeOwner(one);
    expect((await other.get('/auth/me', { token: owner.token })).status).toBe(200);
    for (const server of servers) server.signal('SIGTERM');
    for (const server of servers) expect((await server.ending()).code).toBe(0);
    expect(await installation.databaseProcesses()).toEqual([]);
  });
});
