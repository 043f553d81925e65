import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { DatabaseProbe } from '../../support/database.js';
import {
  expectStatus,
  makeOwner,
  makeSale,
  makeShop,
  makeUser,
  saleBody,
  type Person,
} from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const HOUR_MS = 3_600_000;

describe('the shift of a receipt', () => {
  let app: NestApp;
  let owner: Person;
  let shopId: string;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
    app = await startNestApp();
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const began = Date.now();
  const at = (hoursAgo: number): string => new Date(began - hoursAgo * HOUR_MS).toISOString();
  const makeSeller = (): Promise<Person> =>
    makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });

  async function sold(seller: Person, hoursAgo: number): Promise<Record<string, unknown>> {
    return makeSale(app.http, seller, { shopId, body: saleBody({ occurred_at: at(hoursAgo) }) });
  }

  async function addShift(who: Person, from: number, to: number): Promise<Record<string, unknown>> {
    const body = {
      user_id: who.userId,
      shop_id: shopId,
      start_at: at(from),
      end_at: at(to),
      reason: 'The till was down',
    };
    return expectStatus(await app.http.post('/shifts', { token: owner.token, body }), 201).json;
  }

  async function shiftOf(receipt: Record<string, unknown>): Promise<unknown> {
    const path = `/shops/${shopId}/receipts/${String(receipt['id'])}`;
    return expectStatus(await app.http.get(path, { token: owner.token }), 200).json['shift_id'];
  }

  async function listed(shiftId: unknown, further = ''): Promise<unknown[]> {
    const path = `/shops/${shopId}/receipts?shift_id=${String(shiftId)}${further}`;
    const { json } = expectStatus(await app.http.get(path, { token: owner.token }), 200);
    return (json['data'] as Record<string, unknown>[]).map(({ id }) => id);
  }

  it('is the one that was open when it was sold, not when it was synced', async () => {
    const ana = await makeSeller();
    const morning = await addShift(ana, 9, 5);
    const start = await app.http.post('/shifts/start', {
      token: ana.token,
      body: { occurred_at: at(2) },
    });
    const current = expectStatus(start, 201).json;
    const [early, between, late] = [await sold(ana, 6), await sold(ana, 4), await sold(ana, 1)];
    expect([early['shift_id'], between['shift_id'], late['shift_id']]).toEqual([
      morning['id'],
      null,
      current['id'],
    ]);
    expect(await listed(morning['id'])).toEqual([early['id']]);
    expect(await listed(current['id'])).toEqual([late['id']]);
    const shouted = ana.userId.toUpperCase();
    expect(await listed(current['id'], `&user_id=${shouted}`)).toEqual([late['id']]);
  });

  it('is the seller’s open one even if the till’s clock is four minutes fast', async () => {
    const ana = await makeSeller();
    const start = await app.http.post('/shifts/start', { token: ana.token, body: {} });
    const shift = expectStatus(start, 201).json;
    const receipt = await sold(ana, -4 / 60);
    expect(receipt['shift_id']).toBe(shift['id']);
    const end = await app.http.post('/shifts/end', { token: ana.token, body: {} });
    expectStatus(end, 200);
    expect(await shiftOf(receipt)).toBe(shift['id']);
  });

  it('includes its start and excludes its end', async () => {
    const ana = await makeSeller();
    const shift = await addShift(ana, 6, 4);
    expect((await sold(ana, 6))['shift_id']).toBe(shift['id']);
    expect((await sold(ana, 4))['shift_id']).toBeNull();
  });

  it('changes with a correction of the shift, and is removed when it is voided', async () => {
    const ana = await makeSeller();
    const shift = await addShift(ana, 8, 6);
    const receipt = await sold(ana, 5);
    expect(receipt['shift_id']).toBeNull();
    const path = `/shifts/${String(shift['id'])}`;
    const correction = { version: 1, reason: 'Left at four', end_at: at(4) };
    expectStatus(await app.http.patch(path, { token: owner.token, body: correction }), 200);
    expect(await shiftOf(receipt)).toBe(shift['id']);
    expect(await listed(shift['id'])).toEqual([receipt['id']]);
    const voiding = { version: 2, reason: 'It was Luis' };
    expectStatus(await app.http.post(`${path}/void`, { token: owner.token, body: voiding }), 200);
    expect(await shiftOf(receipt)).toBeNull();
    expect(await listed(shift['id'])).toEqual([]);
  });

  it('is the seller’s own, and for a refund that of the person who took it back', async () => {
    const [ana, luis] = [await makeSeller(), await makeSeller()];
    await addShift(ana, 8, 6);
    const shift = await addShift(luis, 4, 2);
    const sale = await sold(luis, 7);
    expect(sale['shift_id']).toBeNull();
    const answer = await app.http.post(`/shops/${shopId}/receipts/${String(sale['id'])}/refunds`, {
      token: luis.token,
      body: { lines: [{ line_number: 1, qty: 1 }], occurred_at: at(3) },
    });
    expect(expectStatus(answer, 201).json['shift_id']).toBe(shift['id']);
    expect(await listed(shift['id'])).toEqual([answer.json['id']]);
    expect(await listed(shift['id'], `&user_id=${ana.userId}`)).toEqual([]);
  });

  it('is missing for a person without a shift and in another organization', async () => {
    const stranger = await makeOwner(app.http);
    const theirShop = await makeShop(app.http, stranger);
    const start = await app.http.post('/shifts/start', {
      token: stranger.token,
      body: { shop_id: theirShop },
    });
    expect(await listed(expectStatus(start, 201).json['id'])).toEqual([]);
  });

  it('is closed after its last receipt if it was forgotten, and keeps that receipt', async () => {
    const ana = await makeSeller();
    const start = await app.http.post('/shifts/start', {
      token: ana.token,
      body: { occurred_at: at(20) },
    });
    const id = String(expectStatus(start, 201).json['id']);
    const receipt = await sold(ana, 14);
    // Sets the rows as if the start had arrived when the shift began, and the till had sent nothing since.
    await probe.rows(
      'UPDATE shifts SET created_at = start_at WHERE organization_id = $1 AND id = $2',
      [owner.organizationId, id],
    );
    await probe.rows(
      'UPDATE device_sessions SET start_at = $3, last_seen_at = $3 WHERE organization_id = $1 AND shift_id = $2',
      [owner.organizationId, id, at(20)],
    );
    await app.nest.get(ForgottenShifts).closeAll();
    const shift = expectStatus(await app.http.get(`/shifts/${id}`, { token: ana.token }), 200).json;
    expect(shift).toMatchObject({ end_source: 'AUTO', needs_confirmation: true });
    expect(Date.parse(String(shift['end_at'])) - Date.parse(at(14))).toBe(1);
    expect(await shiftOf(receipt)).toBe(id);
  });
});
