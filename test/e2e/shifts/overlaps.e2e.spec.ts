import { makeUser } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, Workplace } from '../../support/workplace.js';

const OVERLAP = [409, 'SHIFT_OVERLAP'];

describe('a shift that overlaps another one of the same person', () => {
  let app: TestApp;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
  });
  afterAll(() => app.close());

  it('is refused with the id of the other one, whether it is added or corrected', async () => {
    const ana = await place.hire();
    const { id, start_at, end_at } = await ana.worked(120, 60);
    const other = { shift_id: id, shop_id: place.shopId, start_at, end_at };
    const times = { start_at: minutesAgo(90), end_at: minutesAgo(30) };
    const added = await ana.add({ shop_id: place.shopId, ...times });
    expect([refusal(added), added.json]).toEqual([OVERLAP, expect.objectContaining(other)]);
    const late = await ana.worked(50, 20);
    const corrected = await ana.correct(late.id, { version: 2, start_at: minutesAgo(90) });
    expect([refusal(corrected), corrected.json]).toEqual([OVERLAP, expect.objectContaining(other)]);
  });

  it('is refused without an end of the other one while that is open', async () => {
    const ana = await place.hire();
    const open = await ana.worked(60);
    const added = await ana.add({
      shop_id: place.shopId,
      start_at: minutesAgo(90),
      end_at: minutesAgo(30),
    });
    expect(refusal(added)).toEqual(OVERLAP);
    expect(added.json).toMatchObject({ shift_id: open.id, start_at: open.start_at });
    expect(added.json).not.toHaveProperty('end_at');
  });

  it('reveals to a MANAGER no shift in a shop that is not theirs', async () => {
    const elsewhere = await place.openShop();
    const ana = await place.hire([place.shopId, elsewhere]);
    shiftOf(await ana.start({ shop_id: elsewhere, occurred_at: minutesAgo(120) }), 201);
    shiftOf(await ana.end({ occurred_at: minutesAgo(60) }), 200);
    const times = { start_at: minutesAgo(90), end_at: minutesAgo(30) };
    const hidden = await ana.add({ shop_id: place.shopId, ...times });
    expect(refusal(hidden)).toEqual(OVERLAP);
    for (const member of ['shift_id', 'shop_id', 'start_at', 'end_at']) {
      expect(hidden.json).not.toHaveProperty(member);
    }
    const both = { role: 'MANAGER' as const, shop_ids: [place.shopId, elsewhere] };
    const boss = await makeUser(app.http, place.owner, both);
    const shown = await ana.under(boss).add({ shop_id: place.shopId, ...times });
    expect(shown.json).toMatchObject({ shop_id: elsewhere, end_at: minutesAgo(60) });
  });
});
