import { randomUUID } from 'node:crypto';
import { addEntries, AuditLog, earlierDay, idsInOrder } from '../../support/audit-log.js';
import { DatabaseProbe } from '../../support/database.js';
import { makeOwner, makeShop, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the audit log', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let log: AuditLog;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    log = new AuditLog(app.http, owner);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function add(count: number): Promise<void> {
    const at = `${await earlierDay(probe)}T10:00:00.123456Z`;
    await addEntries(probe, owner, { at, count });
  }

  it.each([1, 4, 7, 50])(
    'is read in pages of %i without a gap or a repeat, also among entries of one instant',
    async (limit) => {
      await add(50);
      const first = await log.page(`?limit=${limit}`);
      const seen = await log.walk(limit);
      expect(seen.slice(0, limit)).toEqual(first.data);
      expect(seen.map(({ id }) => id)).toEqual(await idsInOrder(probe, owner));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(51);
    },
  );

  it('continues at the same place, whatever happens meanwhile', async () => {
    await add(20);
    const { data, next_cursor } = await log.page('?limit=10');
    await makeShop(app.http, owner);
    const rest = await log.page(`?limit=100&cursor=${String(next_cursor)}`);
    const seen = [...data, ...rest.data];
    expect(seen.filter(({ action }) => action === 'shop.created')).toEqual([]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(21);
  });

  describe('as a file', () => {
    it('has the fields of each entry, details as JSON, and nothing that a spreadsheet executes', async () => {
      await app.http.patch('/organization', {
        token: owner.token,
        body: { name: '=1+1' },
        headers: { 'x-request-id': '-1.cmd.9' },
      });
      const answer = await log.get('/export');
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(
        'attachment; filename="audit-log.csv"',
      );
      const [head, line] = answer.text.split('\r\n');
      expect(head).toBe(
        'id,occurred_at,actor_id,action,subject_type,subject_id,details,address,request_id',
      );
      const [entry] = await log.entries('&action=organization.updated');
      const details = JSON.stringify(entry?.details).replaceAll('"', '""');
      expect(line).toBe(
        [
          entry?.id,
          entry?.occurred_at,
          owner.userId,
          'organization.updated',
          'organization',
          owner.organizationId,
          `"${details}"`,
          '127.0.0.1',
          "'-1.cmd.9",
        ].join(','),
      );
    });

    it('contains what the filters select, and only the header if that is nothing', async () => {
      await makeShop(app.http, owner);
      expect(await log.file('?action=shop.created')).toHaveLength(2);
      expect(await log.file(`?actor_id=${randomUUID()}`)).toHaveLength(1);
      expect(await log.file('?to=2026-01-01T00:00:00Z')).toHaveLength(1);
    });

    it('is complete, also when it is longer than one chunk of the read', async () => {
      await add(2_345);
      const ids = (await log.file()).slice(1).map((line) => line.split(',')[0]);
      expect(ids).toEqual(await idsInOrder(probe, owner));
      expect(ids).toHaveLength(2_346);
    });
  });
});
