import { randomUUID } from 'node:crypto';
import { makeUser } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal, Till } from '../../support/till.js';

describe('a request for KPIs', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('returns the assigned shops to a MANAGER, and reveals no other shop', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const shop_ids = [till.shopId];
    const manager = await makeUser(app.http, till.person, { role: 'MANAGER', shop_ids });
    expect((await till.as(manager).get('/kpis')).status).toBe(200);
    const unseen = await other.as(manager).get('/kpis');
    const nowhere = await new Till(app.http, manager, randomUUID()).get('/kpis');
    expect(refusal(unseen)).toEqual([404, 'NOT_FOUND']);
    expect({ ...unseen.json, instance: '' }).toEqual({ ...nowhere.json, instance: '' });
  });

  it('is refused for an EMPLOYEE, even for the assigned shop', async () => {
    const till = await makeTill(app.http);
    const shop_ids = [till.shopId];
    const employee = await makeUser(app.http, till.person, { role: 'EMPLOYEE', shop_ids });
    expect(refusal(await till.as(employee).get('/kpis'))).toEqual([403, 'FORBIDDEN']);
  });

  it('finds no shop of another organization, and needs a token', async () => {
    const [till, stranger] = [await makeTill(app.http), await makeTill(app.http)];
    expect(refusal(await till.as(stranger.person).get('/kpis'))).toEqual([404, 'NOT_FOUND']);
    const anonymous = await app.http.get(`/shops/${till.shopId}/kpis`);
    expect(refusal(anonymous)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    ['to', '?from=2026-03-02&to=2026-03-01'],
    ['from', '?from=2026-13-01'],
    ['from', '?from=2026-03-01T00:00:00Z'],
    ['to', '?to=2026-2-1'],
    ['top', '?top=0'],
    ['top', '?top=101'],
    ['top', '?top=5.5'],
    ['compare', '?compare=yes&from=2026-03-01&to=2026-03-01'],
    ['compare', '?compare=true&from=2026-03-01'],
    ['compare', '?compare=true'],
    ['shop_id', '?shop_id=1'],
  ])('is refused with a wrong %s (%s)', async (path, query) => {
    const till = await makeTill(app.http);
    const answer = await till.get(`/kpis${query}`);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });
});
