/** @jest-environment ./test/support/isolated-environment.mjs */
import type { Manifests } from '../../src/kernel/feature-manifest.js';
import { installJobQueues } from '../../src/platform/jobs/install-job-queues.js';
import { createDocument } from '../../src/platform/openapi/create-document.js';
import { pages } from '../../src/platform/openapi/document-text.js';
import { makeOwner, makeShop, makeUser, type Person } from '../support/makers.js';
import { OwnDatabase } from '../support/own-database.js';
import { HttpClient } from '../support/http-client.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { VISITORS_TABLE, VisitorsModule } from '../support/visitors/visitors.module.js';

// What a new feature adds outside its folder: a line in this list, and its module in app.module.ts.
jest.mock('../../src/features.js', () => {
  const product = jest.requireActual<{ FEATURES: Manifests }>('../../src/features.js');
  const support = jest.requireActual<{ visitors: Manifests[number] }>(
    '../support/visitors/visitors.feature.js',
  );
  return { FEATURES: [...product.FEATURES, support.visitors] };
});

describe('a new feature that consists of its manifest alone', () => {
  let database: OwnDatabase;
  let app: NestApp;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    database = await OwnDatabase.make();
    await installJobQueues(database.url);
    await database.probe.rows(VISITORS_TABLE);
    app = await startNestApp({ DATABASE_URL: database.url }, [VisitorsModule]);
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const count = (person: Person, key?: string) =>
    app.http.post(`/shops/${shopId}/visitors`, {
      token: person.token,
      ...(key === undefined ? {} : { key }),
    });

  it('has a permission that is granted to its roles and denied to others', async () => {
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [shopId] });
    expect((await count(manager)).status).toBe(403);
    expect((await count(owner)).status).toBe(201);
  });

  it('announces its end in every response and in the OpenAPI document', async () => {
    const employee = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const { headers } = await count(employee);
    expect(['deprecation', 'sunset', 'link'].map((name) => headers.get(name))).toEqual([
      '@1767225600',
      'Fri, 01 Jan 2027 00:00:00 GMT',
      '</docs>; rel="deprecation"; type="text/html"',
    ]);
    const { paths } = createDocument(app.nest, { idempotencyKeyHours: 24 });
    expect(paths['/shops/{shop_id}/visitors']?.post).toMatchObject({
      deprecated: true,
      summary: 'Count the visitors of a shop',
    });
    expect((await app.http.get('/health')).headers.get('deprecation')).toBeNull();
  });

  it('has an error code with status and title, and the response is stored like any refusal', async () => {
    const refused = await count(owner, 'visitors');
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({
      code: 'VISITORS_COUNTED',
      title: 'The visitors of this shop are already counted',
    });
    const again = await count(owner, 'visitors');
    expect(again.text).toBe(refused.text);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('has an action and a subject in the audit log by which entries can be filtered', async () => {
    const query = '?action=visitors.counted&subject_type=visitors';
    // The committed document does not know the action of a feature that only this suite has.
    const http = new HttpClient(app.http.baseUrl, false);
    const log = await http.get(`/audit-log${query}`, { token: owner.token });
    expect(log.json['data']).toMatchObject([
      { action: 'visitors.counted', subject_type: 'visitors', subject_id: shopId },
    ]);
  });

  it('has a queue that exists and is scheduled', async () => {
    const rows = await database.probe.rows(
      "SELECT cron FROM pgboss.schedule WHERE name = 'forget-visitors'",
    );
    expect(rows).toEqual([{ cron: '0 4 * * *' }]);
  });

  it('prevents the deletion of the shop that it refers to', async () => {
    const refused = await app.http.delete(`/shops/${shopId}`, { token: owner.token });
    expect(refused.json['code']).toBe('SHOP_IN_USE');
  });

  it('is in the OpenAPI document with its tag, text, codes, actions and roles', () => {
    const document = createDocument(app.nest, { idempotencyKeyHours: 24 });
    const { schemas = {} } = document.components ?? {};
    const operation = document.paths['/shops/{shop_id}/visitors']?.post;
    expect(document.tags?.map(({ name }) => name)).toContain('Visitors');
    const topics = pages({ idempotencyKeyHours: 24 }).map(({ text }) => text);
    expect(topics.join()).toContain('A visitor is a person who enters a shop.');
    expect(operation?.description).toBe('Allowed for the role ADMIN.');
    expect(JSON.stringify(operation?.responses['409'])).toContain('VISITORS_COUNTED');
    expect(schemas['ErrorCode']).toMatchObject({
      enum: expect.arrayContaining(['VISITORS_COUNTED']) as unknown,
    });
    // Without answers in the document, which only the built application knows, the list is named by its filter.
    const filters = JSON.stringify(document.paths['/audit-log']?.get?.parameters);
    const [, name = ''] = /"name":"action".*?schemas\/(\w+)/.exec(filters) ?? [];
    expect(schemas[name]).toMatchObject({
      enum: expect.arrayContaining(['visitors.counted']) as unknown,
    });
  });
});
