import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeSale, makeUser, saleBody, type Person } from '../../support/makers.js';
import { startSession } from '../../support/people-at-work.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

type Fields = Record<string, unknown>;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly by: Person;
  readonly body?: Fields;
}

const TIMES = { start_at: '2026-03-02T08:00:00Z', end_at: '2026-03-02T16:00:00Z' };
const REFUND = { lines: [{ line_number: 1, qty: 1 }] };

/** The guards know roles; what a service asks of its caller besides is asked again before a replay. */
describe('a repeat by somebody who has since lost the role or the shop', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const send = ({ method, path, by, body }: Asked, key?: string): Promise<HttpAnswer> =>
    app.http.send(method, path, {
      token: by.token,
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { key }),
    });
  const make = async (shop: Fields = {}): Promise<void> => {
    team = await Team.make(app.http, shop);
  };
  const change = async ({ userId }: Person, body: Fields): Promise<void> => {
    const { token } = team.owner;
    expectStatus(await app.http.patch(`/users/${userId}`, { token, body }), 200);
  };
  const leaveShop = async ({ userId }: Person): Promise<void> => {
    const path = `/shops/${team.shopId}/members/${userId}`;
    expectStatus(await app.http.delete(path, { token: team.owner.token }), 204);
  };
  const admin = (): Promise<Person> => makeUser(app.http, team.owner, { role: 'ADMIN' });
  const sold = async (): Promise<string> =>
    `/shops/${team.shopId}/receipts/${String(
      (await makeSale(app.http, team.employee, { shopId: team.shopId }))['id'],
    )}`;
  const addedShift = async (person: Person): Promise<string> => {
    const body = { shop_id: team.shopId, user_id: person.userId, ...TIMES, reason: 'Till down' };
    const answer = await app.http.post('/shifts', { token: team.owner.token, body });
    return String(expectStatus(answer, 201).json['id']);
  };
  const approved = async (): Promise<string> => {
    const { token } = team.owner;
    const body = { shop_id: team.shopId, from: '2026-03-02', to: '2026-03-08' };
    const answer = await app.http.post('/timesheets/periods', { token, body });
    return String(expectStatus(answer, 201).json['id']);
  };

  /** Sends it with a key, takes something from the sender, and repeats it: refused, as without the key. */
  async function isRefused(
    asked: Asked,
    expected: { first: number; then: readonly [number, string] },
    lose: () => Promise<void>,
  ): Promise<void> {
    const key = randomUUID();
    expectStatus(await send(asked, key), expected.first);
    expect((await send(asked, key)).headers.get('idempotent-replayed')).toBe('true');
    await lose();
    const [repeated, unkeyed] = [await send(asked, key), await send(asked)];
    expect([repeated.status, repeated.json['code']]).toEqual(expected.then);
    expect(repeated.headers.get('idempotent-replayed')).toBeNull();
    expect(unkeyed.status).toBe(expected.then[0]);
  }

  describe('as a MANAGER who became an EMPLOYEE and kept the shop', () => {
    const demote = (): Promise<void> => change(team.manager, { role: 'EMPLOYEE' });

    it("shows nothing of somebody else's device session", async () => {
      await make();
      const sessionId = await startSession(app.http, team.employee, team.shopId);
      const asked = { method: 'POST', path: `/sessions/${sessionId}/end`, by: team.manager };
      await isRefused(asked, { first: 200, then: [404, 'NOT_FOUND'] }, demote);
    });

    it("does not return a sale under somebody else's name", async () => {
      await make();
      const body = saleBody({ seller_id: team.employee.userId });
      const path = `/shops/${team.shopId}/receipts`;
      const asked = { method: 'POST', path, by: team.manager, body };
      await isRefused(asked, { first: 201, then: [403, 'FORBIDDEN'] }, demote);
    });

    it('does not return a refund where only managers may refund', async () => {
      await make({ refunds: 'MANAGERS' });
      const path = `${await sold()}/refunds`;
      const asked = { method: 'POST', path, by: team.manager, body: REFUND };
      await isRefused(asked, { first: 201, then: [403, 'FORBIDDEN'] }, demote);
    });

    it('still returns their own sale, their own break, and the end of their own device session', async () => {
      await make();
      const by = team.manager;
      const sessionId = await startSession(app.http, by, team.shopId);
      const all: Asked[] = [
        { method: 'POST', path: `/shops/${team.shopId}/receipts`, by, body: saleBody() },
        { method: 'POST', path: '/shifts/breaks/start', by, body: {} },
        { method: 'POST', path: `/sessions/${sessionId}/end`, by },
        { method: 'POST', path: `${await sold()}/refunds`, by, body: REFUND },
      ];
      const firsts = [];
      for (const [index, asked] of all.entries()) firsts.push(await send(asked, `k${index}`));
      await demote();
      for (const [index, asked] of all.entries()) {
        const again = await send(asked, `k${index}`);
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        expect([again.status, again.text]).toEqual([firsts[index]?.status, firsts[index]?.text]);
      }
    });
  });

  describe('as an ADMIN who became a MANAGER of the shop', () => {
    let by: Person;
    beforeEach(async () => {
      await make();
      by = await admin();
    });
    const demote = async (): Promise<void> => {
      await change(by, { role: 'MANAGER' });
      const { token } = team.owner;
      const body = { shop_ids: [team.shopId] };
      expectStatus(await app.http.put(`/users/${by.userId}/shops`, { token, body }), 200);
    };

    it('does not return the reopening of a locked timesheet', async () => {
      const path = `/timesheets/periods/${await approved()}`;
      const { token } = team.owner;
      expectStatus(await app.http.post(`${path}/lock`, { token, body: { version: 1 } }), 200);
      const reopened: Asked = {
        method: 'POST',
        path: `${path}/reopen`,
        by,
        body: { version: 2, reason: 'A shift was missing' },
      };
      expectStatus(await send(reopened, 'k'), 200);
      await demote();
      const repeated = await send(reopened, 'k');
      expect([repeated.status, repeated.json['code']]).toEqual([403, 'FORBIDDEN']);
    });

    it("shows nothing of a correction of another ADMIN's hours", async () => {
      const path = `/shifts/${await addedShift(await admin())}`;
      const body = { version: 1, end_at: '2026-03-02T15:00:00Z', reason: 'Left early' };
      const asked = { method: 'PATCH', path, by, body };
      await isRefused(asked, { first: 200, then: [403, 'FORBIDDEN'] }, demote);
    });

    it('does not return an extension of their own hours', async () => {
      const id = await addedShift(by);
      const body = { version: 1, end_at: '2026-03-02T17:00:00Z', reason: 'Stayed longer' };
      const asked: Asked = { method: 'PATCH', path: `/shifts/${id}`, by, body };
      expectStatus(await send(asked, 'k'), 200);
      await demote();
      expect((await send(asked, 'k')).status).toBe(403);
    });
  });

  describe('as a MANAGER who lost the shop', () => {
    const leave = (): Promise<void> => leaveShop(team.manager);

    it('does not even reveal that a deletion without a response body took place', async () => {
      await make();
      const { id } = await team.plan();
      const asked = { method: 'DELETE', path: `/schedules/${id}`, by: team.manager };
      await isRefused(asked, { first: 204, then: [404, 'NOT_FOUND'] }, leave);
    });

    it('does not return a refusal that was about the shop', async () => {
      await make();
      await team.plan();
      const { id, version } = await team.plan({
        start_at: '2026-03-03T08:00:00Z',
        end_at: '2026-03-03T16:00:00Z',
      });
      const asked: Asked = {
        method: 'PATCH',
        path: `/schedules/${id}`,
        by: team.manager,
        body: { version, ...TIMES },
      };
      await isRefused(asked, { first: 409, then: [404, 'NOT_FOUND'] }, leave);
    });

    it('does not return a correction of their own shift, which they may now only read', async () => {
      await make();
      const path = `/shifts/${await addedShift(team.manager)}`;
      const body = { version: 1, end_at: '2026-03-02T15:00:00Z', reason: 'Left early' };
      const asked = { method: 'PATCH', path, by: team.manager, body };
      await isRefused(asked, { first: 200, then: [404, 'NOT_FOUND'] }, leave);
    });
  });
});
