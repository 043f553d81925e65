import { DatabaseProbe } from '../support/database.js';
import { HeldRows } from '../support/held-rows.js';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const COFFEE = { sku: 'COFFEE', name: 'Coffee', price: 2.4 };

describe('a change of the catalog', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function ownerOfCoffee(): Promise<{ owner: Person; path: string }> {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const { token } = owner;
    const made = await app.http.post('/products', { token, body: COFFEE });
    return { owner, path: `/products/${String(expectStatus(made, 201).json['id'])}` };
  }

  function patch(owner: Person, path: string, body: Record<string, unknown>): Promise<HttpAnswer> {
    return app.http.patch(path, { token: owner.token, body });
  }

  function importFile(owner: Person, body: string): Promise<HttpAnswer> {
    const headers = { 'content-type': 'text/csv' };
    return app.http.post('/products/import', { token: owner.token, body, headers });
  }

  async function auditOf(owner: Person): Promise<unknown[]> {
    const rows = await probe.rows<{ action: string; subject_id: string; details: unknown }>(
      `SELECT action, subject_id, details FROM audit_log
       WHERE organization_id = $1 AND actor_id = $2 AND subject_type IN ('product', 'catalog')
       ORDER BY occurred_at, id`,
      [owner.organizationId, owner.userId],
    );
    return rows.map(({ action, subject_id, details }) => [action, subject_id, details]);
  }

  it('is logged: who created, changed, archived and restored which product', async () => {
    const { owner, path } = await ownerOfCoffee();
    await app.http.post('/products', { token: owner.token, body: COFFEE });
    await patch(owner, path, { price: 2.5 });
    await patch(owner, path, { price: 2.5 });
    for (const step of ['archive', 'archive', 'unarchive', 'unarchive']) {
      await app.http.post(`${path}/${step}`, owner);
    }
    const id = path.slice('/products/'.length);
    const none = { category: null, cost_minor: null, tax_rate_milli: null, barcodes: [] };
    const coffee = { sku: 'COFFEE', name: 'Coffee', price_minor: 240, currency: 'EUR' };
    const after = { ...coffee, ...none };
    expect(await auditOf(owner)).toEqual([
      ['product.created', id, { after }],
      ['product.updated', id, { before: { price_minor: 240 }, after: { price_minor: 250 } }],
      ['product.archived', id, {}],
      ['product.unarchived', id, {}],
    ]);
  });

  it('is logged once for a file, with its effect', async () => {
    const { owner } = await ownerOfCoffee();
    await importFile(owner, 'sku,name,price\nCOFFEE,Coffee,2.40\nTEA,Tea,1.50\nCAR,Car,x\n');
    const details = { created: 1, updated: 0, unchanged: 1, failed: 1 };
    expect((await auditOf(owner)).slice(1)).toEqual([['catalog.imported', null, details]]);
  });

  it("sets the time of the product's last change", async () => {
    const { owner, path } = await ownerOfCoffee();
    const changedAt = async (): Promise<string> =>
      String((await app.http.get(path, owner)).json['updated_at']);
    const times = [await changedAt()];
    await patch(owner, path, { price: 2.5 });
    times.push(await changedAt());
    await importFile(owner, 'sku,name,price\nCOFFEE,Coffee,2.60\n');
    times.push(await changedAt());
    await app.http.post(`${path}/archive`, owner);
    times.push(await changedAt());
    expect(new Set(times).size).toBe(4);
    expect([...times].sort()).toEqual(times);
  });

  it('has no effect with the same values, not even on the version', async () => {
    const { owner, path } = await ownerOfCoffee();
    const { text } = await app.http.get(path, owner);
    for (const body of [{}, { price: 2.4 }, { name: 'Coffee', currency: 'EUR' }]) {
      expect((await patch(owner, path, body)).text).toBe(text);
    }
    expect((await app.http.get(path, owner)).text).toBe(text);
  });

  it('succeeds once for two requests with the same version', async () => {
    const { owner, path } = await ownerOfCoffee();
    const held = await HeldRows.by('SELECT 1 FROM products WHERE organization_id = $1 FOR UPDATE', [
      owner.organizationId,
    ]);
    try {
      const changes = [3, 4].map((price) => patch(owner, path, { price, version: 1 }));
      await held.untilWaiting(2);
      await held.release();
      const statuses = (await Promise.all(changes)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409]);
    } finally {
      await held.release();
    }
    expect((await app.http.get(path, owner)).json['version']).toBe(2);
  });

  it('keeps, with a file without barcodes, those that a product got while the file was waiting', async () => {
    const { owner, path } = await ownerOfCoffee();
    const held = await HeldRows.by('SELECT 1 FROM products WHERE organization_id = $1 FOR UPDATE', [
      owner.organizationId,
    ]);
    try {
      const change = patch(owner, path, { barcodes: ['841'] });
      await held.untilWaiting(1);
      const file = importFile(owner, 'sku,name,price\nCOFFEE,Coffee,2.60\n');
      await held.untilWaiting(2);
      await held.release();
      expect((await change).status).toBe(200);
      expect((await file).json).toMatchObject({ updated: 1 });
    } finally {
      await held.release();
    }
    const { json } = await app.http.get(path, owner);
    expect(json).toMatchObject({ barcodes: ['841'], price: 2.6, version: 3 });
  });

  it('is made once by two identical files at once, and the other one finds it unchanged', async () => {
    const { owner, path } = await ownerOfCoffee();
    const held = await HeldRows.by('SELECT 1 FROM products WHERE organization_id = $1 FOR UPDATE', [
      owner.organizationId,
    ]);
    try {
      const file = 'sku,name,price\nCOFFEE,Coffee,2.60\n';
      const imports = [importFile(owner, file), importFile(owner, file)];
      await held.untilWaiting(2);
      await held.release();
      const reports = (await Promise.all(imports)).map(({ json }) => json);
      expect(reports.map(({ updated, unchanged }) => [updated, unchanged]).sort()).toEqual([
        [0, 1],
        [1, 0],
      ]);
    } finally {
      await held.release();
    }
    expect((await app.http.get(path, owner)).json['version']).toBe(2);
  });
});
