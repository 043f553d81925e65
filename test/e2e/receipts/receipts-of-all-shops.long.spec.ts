import type {
  ReceiptLineView,
  ReceiptTotalsView,
  ReceiptView,
} from '../../../src/features/receipts/receipt-views.dto.js';
import { expectStatus, makeShop, makeUser, type Person } from '../../support/makers.js';
import { pick, randomFrom, ReceiptWorld } from '../../support/receipt-world.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal } from '../../support/till.js';

type OfLine = (line: ReceiptLineView) => boolean;
/** A filter as the query has it, and which receipts meet it; and which lines, where one line must meet the category too. */
type Filter = readonly [query: string, meets: (receipt: ReceiptView) => boolean, line?: OfLine];

const ZONES = ['Europe/Madrid', 'Pacific/Auckland'];
const QUESTIONS = 150;

function hourIn(zone: string, instant: string): number {
  const parts = { hour: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return Number(new Intl.DateTimeFormat('en', parts).format(new Date(instant)));
}

function withLine(query: string, line: OfLine): Filter {
  return [query, (one) => one.lines.some(line), line];
}

function meetsAll(receipt: ReceiptView, filters: readonly Filter[]): boolean {
  const ofCategory = filters.find(([query]) => query.startsWith('category='))?.[2];
  const others = filters.flatMap(([, , line]) => (line && line !== ofCategory ? [line] : []));
  return (
    filters.every(([, meets]) => meets(receipt)) &&
    (!ofCategory ||
      others.every((other) => receipt.lines.some((line) => ofCategory(line) && other(line))))
  );
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

describe('the receipts of all shops', () => {
  let app: TestApp;
  let world: ReceiptWorld;
  const random = randomFrom(20_260_301);
  beforeAll(async () => {
    app = await startTestApp();
    world = await ReceiptWorld.make(app.http, random);
  }, 120_000);
  afterAll(() => app.close());

  function get(query: string, person: Person = world.owner) {
    return app.http.get(`/receipts${query}`, { token: person.token });
  }

  const someDate = (): string => pick(random, world.receipts).business_date;
  const shopOf = (receipt: ReceiptView): number =>
    world.tills.findIndex(({ shopId }) => shopId === receipt.shop_id);

  /** One to three values, each once. */
  const some = <Value>(draw: () => Value): Value[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, draw)),
  ];
  const repeated = (name: string, values: readonly unknown[]): string =>
    values.map((value) => `${name}=${String(value)}`).join('&');

  /** One to three random values of every filter that takes several. */
  function filters(): Filter[] {
    const [date, other] = [someDate(), someDate()].sort() as [string, string];
    const until = pick(random, world.receipts).occurred_at;
    const { shopId } = pick(random, world.tills);
    const sellers = [pick(random, world.people), pick(random, world.people)].map(
      ({ userId }) => userId,
    );
    const sellerQuery = [...new Set(sellers)].map((id) => `seller_id=${id}`).join('&');
    const weekdays = some(() => 1 + Math.floor(random() * 7));
    const hours = some(() => Math.floor(random() * 24));
    const method = pick(random, ['CASH', 'CARD', 'TRANSFER', 'OTHER']);
    const categories = some(() => pick(random, ['Drinks', 'Food', 'Ink']));
    const skus = some(() => pick(random, ['A', 'B', 'C']));
    const rates = some(() => pick(random, [10, 4.5]));
    const amount = pick(random, [2, 5, 7.5]);
    const type = pick(random, ['SALE', 'REFUND']);
    return [
      [`shop_id=${shopId}`, (one) => one.shop_id === shopId],
      [world.tills.map((till) => `shop_id=${till.shopId}`).join('&'), () => true],
      [sellerQuery, (one) => sellers.includes(one.user_id)],
      [`type=${type}`, (one) => one.type === type],
      [`from=${date}`, (one) => one.business_date >= date],
      [`to=${other}`, (one) => one.business_date <= other],
      [
        `to=${other}&until=${until}`,
        (one) =>
          one.business_date < other || (one.business_date === other && one.occurred_at < until),
      ],
      [`weekday=${weekdays.join()}`, (one) => weekdays.includes(weekdayOf(one.business_date))],
      [
        repeated('hour', hours),
        (one) => hours.includes(hourIn(ZONES[shopOf(one)] ?? '', one.occurred_at)),
      ],
      [`payment_method=${method}`, (one) => one.payments.some((part) => part.method === method)],
      withLine(repeated('category', categories), ({ category }) =>
        categories.some((one) => one === category),
      ),
      withLine(repeated('sku', skus), ({ sku }) => skus.includes(sku)),
      withLine(`tax_rate=${rates.join()}`, ({ tax_rate: rate }) =>
        rates.some((one) => one === rate),
      ),
      ['without=payment', (one) => one.payments.length === 0],
      ['without=category', (one) => one.lines.some((line) => line.category === null)],
      [
        'without=tax_rate&without=payment',
        (one) => one.payments.length === 0 && one.lines.some((line) => line.tax_rate === null),
        (line) => line.tax_rate === null,
      ],
      [`min_total=${amount}`, (one) => one.total >= amount],
      [`max_total=${amount}`, (one) => one.total <= amount],
      ['text=MESA', (one) => one.note === 'Mesa del Café'],
      [
        'text=cafe',
        (one) => one.note === 'Mesa del Café' || one.lines.some((line) => line.name === 'Café'),
      ],
    ];
  }

  /** At most one filter of each name, so that all of them apply. */
  function question(): Filter[] {
    const chosen: Filter[] = [];
    const all = filters();
    const names = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const filter = pick(random, all);
      const own = filter[0].split('&').map((part) => part.split('=')[0] ?? '');
      if (own.some((name) => names.has(name))) continue;
      own.forEach((name) => names.add(name));
      chosen.push(filter);
    }
    return chosen;
  }

  it('are exactly those that match every filter, with totals that are their sums', async () => {
    let found = 0;
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const chosen = question();
      const query = chosen.map(([text]) => text).join('&');
      const expected = world.receipts.filter((one) => meetsAll(one, chosen));
      const answer = expectStatus(await get(`?${query}&limit=200&include_total=true`), 200);
      const ids = (answer.json['data'] as ReceiptView[]).map(({ id }) => id);
      expect([query, ids.sort()]).toEqual([query, expected.map(({ id }) => id).sort()]);
      expect([query, answer.json['total']]).toEqual([query, totalsOf(expected)]);
      found += expected.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(QUESTIONS / 3);
  });

  it.each([
    [
      '-business_date',
      (one: ReceiptView) => [one.business_date, pad(one.receipt_number), one.shop_id],
      -1,
    ],
    [
      'business_date',
      (one: ReceiptView) => [one.business_date, pad(one.receipt_number), one.shop_id],
      1,
    ],
    ['-occurred_at', (one: ReceiptView) => [one.business_date, one.occurred_at, one.id], -1],
    ['occurred_at', (one: ReceiptView) => [one.business_date, one.occurred_at, one.id], 1],
  ])('appear once each, in the order %s, over all pages', async (order, keysOf, sign) => {
    const keyOf = (one: ReceiptView): string => keysOf(one).join(' ');
    const sorted = [...world.receipts].sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : sign));
    const listed = await world.list(`order=${order}&limit=7`);
    expect(listed.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });

  it('begin with the newest business date by default', async () => {
    const ids = async (query: string) => (await world.list(query)).map(({ id }) => id);
    expect(await ids('limit=50')).toEqual(await ids('limit=200&order=-business_date'));
  });

  it('include, for a client that synchronizes, what arrived since an instant, in the order of arrival', async () => {
    const byArrival = [...world.receipts].sort((a, b) =>
      a.received_at.localeCompare(b.received_at),
    );
    const half = byArrival[Math.floor(byArrival.length / 2)]?.received_at ?? '';
    const listed = await world.list(`updated_since=${half}&limit=7`);
    expect(listed.map(({ id }) => id)).toEqual(
      byArrival.filter(({ received_at }) => received_at >= half).map(({ id }) => id),
    );
  });

  it('look as on their own pages, with the requested parts', async () => {
    const whole = await world.list('include=lines,payments&limit=200');
    expect(byId(whole)).toEqual(byId(world.receipts));
    const [lines] = await world.list('include=lines');
    expect(lines).toHaveProperty('lines');
    expect(lines).not.toHaveProperty('payments');
    const [none] = await world.list('');
    expect(none).not.toHaveProperty('lines');
  });

  it('have current names next to the ids', async () => {
    const till = await makeTill(app.http, { name: 'Before' });
    const sold = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    const { token, userId } = till.person;
    expect(sold.shop).toEqual({ id: till.shopId, name: 'Before' });
    const body = { name: 'After' };
    expectStatus(await app.http.patch(`/shops/${till.shopId}`, { token, body }), 200);
    expectStatus(await app.http.patch(`/users/${userId}`, { token, body }), 200);
    const [listed] = (await get('', till.person)).json['data'] as ReceiptView[];
    for (const shown of [listed, await till.receipt(sold.id), (await till.list())[0]]) {
      expect(shown).toMatchObject({
        shop: { id: till.shopId, name: 'After' },
        seller: { id: userId, name: 'After' },
      });
    }
  });

  it.each(['MANAGER', 'EMPLOYEE'] as const)(
    'are those of the assigned shops for a %s',
    async (role) => {
      const [first, second] = world.tills.map(({ shopId }) => shopId) as [string, string];
      const person = await makeUser(app.http, world.owner, { role, shop_ids: [first] });
      const theirs = world.receipts.filter(({ shop_id }) => shop_id === first);
      expect(byId(await world.list('include=lines,payments', person))).toEqual(byId(theirs));
      for (const query of [`?shop_id=${second}`, `?shop_id=${first}&shop_id=${second}`]) {
        expect(refusal(await get(query, person))).toEqual([404, 'NOT_FOUND']);
      }
      const nobody = await makeUser(app.http, world.owner, { role });
      expect((await get('?include_total=true', nobody)).json).toEqual({
        data: [],
        next_cursor: null,
        total: { receipt_count: 0, sums: [] },
      });
    },
  );

  it('have totals only on the first page, which the cursor continues without', async () => {
    const first = expectStatus(await get('?limit=5&include_total=true'), 200).json;
    expect(first['total']).toEqual(totalsOf(world.receipts));
    const cursor = String(first['next_cursor']);
    for (const query of ['', '&include_total=true', '&include=lines']) {
      const next = expectStatus(await get(`?limit=5&cursor=${cursor}${query}`), 200).json;
      expect(next).not.toHaveProperty('total');
    }
    const other = await get(`?limit=5&type=SALE&cursor=${cursor}`);
    expect(refusal(other)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(other)).toEqual(['cursor']);
  });

  it('compare amounts in one currency only', async () => {
    const till = await makeTill(app.http);
    const yen = await makeShop(app.http, till.person, { currency: 'JPY' });
    const ask = (query: string) => get(query, till.person);
    const mixed = await ask('?min_total=5');
    expect([refusal(mixed), faultPaths(mixed)]).toEqual([
      [400, 'VALIDATION_FAILED'],
      ['min_total'],
    ]);
    expectStatus(await ask(`?min_total=5.5&shop_id=${till.shopId}`), 200);
    const tooFine = await ask(`?max_total=5.5&shop_id=${yen}`);
    expect([refusal(tooFine), faultPaths(tooFine)]).toEqual([
      [400, 'VALIDATION_FAILED'],
      ['max_total'],
    ]);
  });

  it.each([
    ['until', '?until=2026-03-01T10:00:00Z'],
    ['order', '?order=received_at'],
    ['order', '?order=total'],
    ['weekday', '?weekday=0'],
    ['hour', '?hour=24'],
    ['include', '?include=notes'],
    ['include', '?include=lines&include=lines'],
    ['without', '?without=total'],
    ['shop_id', '?shop_id=a'],
    ['tax_rate', '?tax_rate=101'],
    ['min_total', '?min_total=-1'],
    ['user_id', '?user_id=0195f0c4-7b1a-7176-8fd1-ac1eb860c41f'],
  ])('refuse a wrong %s (%s)', async (path, query) => {
    const answer = await get(query);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('can be filtered by at most 100 sellers', async () => {
    const ids = Array.from({ length: 101 }, (_, at) => `seller_id=${randomId(at)}`);
    expect((await get(`?${ids.slice(1).join('&')}`)).status).toBe(200);
    const answer = await get(`?${ids.join('&')}`);
    expect([refusal(answer), faultPaths(answer)]).toEqual([
      [400, 'VALIDATION_FAILED'],
      ['seller_id'],
    ]);
  });

  it('are filtered in the same way in the list of one shop', async () => {
    const [till] = world.tills;
    if (!till) throw new Error('There is no shop');
    for (let asked = 0; asked < QUESTIONS / 5; asked += 1) {
      const chosen = question().filter(([text]) => !text.includes('shop_id'));
      const query = chosen.map(([text]) => text).join('&');
      const listed = await till.list(`?${query}&limit=200&include=payments,lines`);
      const expected = world.receipts.filter(
        (one) => one.shop_id === till.shopId && chosen.every(([, meets]) => meets(one)),
      );
      expect([query, byId(listed)]).toEqual([query, byId(expected)]);
    }
  });
});

function randomId(at: number): string {
  return `0195f0c4-7b1a-7176-8fd1-${String(at).padStart(12, '0')}`;
}

function pad(number: number): string {
  return String(number).padStart(15, '0');
}

function byId(receipts: readonly { readonly id: string }[]): unknown {
  return [...receipts].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The sums of a list, recomputed in cents. */
function totalsOf(receipts: readonly ReceiptView[]): ReceiptTotalsView {
  const sums = (['SALE', 'REFUND'] as const).flatMap((type) => {
    const own = receipts.filter((one) => one.type === type);
    if (own.length === 0) return [];
    const sum = (field: 'gross' | 'discount' | 'tax' | 'total'): number =>
      own.reduce((cents, one) => cents + Math.round(one[field] * 100), 0) / 100;
    const [gross, discount] = [sum('gross'), sum('discount')];
    const counts = { currency: 'EUR', type, receipt_count: own.length };
    return [{ ...counts, gross, discount, tax: sum('tax'), total: sum('total') }];
  });
  return { receipt_count: receipts.length, sums };
}
