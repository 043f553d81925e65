import { setTimeout } from 'node:timers/promises';
import {
  addProducts,
  dataOf,
  expect,
  keyed,
  makeWorkplace,
  test as base,
  type Account,
  type Workplace,
} from './workplace';

type Employee = Account & { readonly id: string };

const HOUR_MS = 3_600_000;

/** An instant of a day that has ended, by its hour in UTC. */
const at = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

/** A day of a week that has ended. */
export const PAST_DAY = inHours(-8 * 24).slice(0, 10);

/** Coffees at 1.90, sold now or in the past. */
export async function sell(
  { owner, shop }: Workplace,
  sale: { readonly seller?: Employee; readonly qty: number; readonly occurredAt?: string },
) {
  const { seller, qty, occurredAt } = sale;
  return dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        ...{ seller_id: seller?.id, occurred_at: occurredAt },
        lines: [{ sku: 'C1', name: 'Cortado', qty, unit_price: 1.9 }],
        payments: [{ method: 'CARD', amount: Math.round(qty * 190) / 100 }],
      },
    }),
  );
}

/** Four hours of a day that has ended. */
export async function addPastShift({ owner, shop }: Workplace, person: Employee) {
  return dataOf(
    owner.client.POST('/shifts', {
      params: keyed(),
      body: {
        ...{ user_id: person.id, shop_id: shop.id, reason: 'Inventario' },
        ...{ start_at: at(PAST_DAY, 8), end_at: at(PAST_DAY, 12) },
      },
    }),
  );
}

/** A published plan to which nobody has come, and the alert about it, for which the server looks by itself. */
export async function missPlan({ owner, shop }: Workplace, person: Employee): Promise<string> {
  const plan = await dataOf(
    owner.client.POST('/schedules', {
      params: keyed(),
      body: {
        ...{ user_id: person.id, shop_id: shop.id },
        ...{ start_at: inHours(-3), end_at: inHours(-1) },
      },
    }),
  );
  await dataOf(
    owner.client.POST('/schedules/publish', {
      params: keyed(),
      body: { shop_id: shop.id, schedule_ids: [plan.id] },
    }),
  );
  const isTold = async () =>
    (await dataOf(owner.client.GET('/alerts'))).data.some(({ rule }) => rule === 'NO_SHOW');
  await expect.poll(isTold, { timeout: 150_000 }).toBe(true);
  return plan.id;
}

const LOOKS_MS = 500;

/** The report of a day with sales; undefined if the server has not made it by then. */
async function reportBy({ owner }: Workplace, deadlineMs: number): Promise<string | undefined> {
  while (Date.now() < deadlineMs) {
    const { data: reports } = await dataOf(owner.client.GET('/reports'));
    const made = reports.find(({ kind, total_receipts }) => kind === 'DAY' && total_receipts > 0);
    if (made !== undefined) return made.id;
    await setTimeout(LOOKS_MS);
  }
  return undefined;
}

const ATTEMPTS = 5;

/**
 * A workplace with the report of a day, which the server makes by itself. It looks every few seconds, and the days of a
 * shop that has sold nothing by its first look begin with that look: then the next shop may have more luck.
 */
export async function makeReported(): Promise<{ workplace: Workplace; reportId: string }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const workplace = await makeWorkplace();
    await sell(workplace, { qty: 2, occurredAt: at(PAST_DAY, 9) });
    const reportId = await reportBy(workplace, Date.now() + attempt * 20_000);
    if (reportId !== undefined) return { workplace, reportId };
  }
  throw new Error('the server has made no report');
}

/** A part of a sale is given back, and somebody asks for another end of a shift. */
async function addRequests(workplace: Workplace, nadia: Employee): Promise<{ saleId: string }> {
  const { owner, shop } = workplace;
  const sale = await sell(workplace, { seller: nadia, qty: 3 });
  await dataOf(
    owner.client.POST('/shops/{shop_id}/receipts/{receipt_id}/refunds', {
      params: { path: { shop_id: shop.id, receipt_id: sale.id }, ...keyed() },
      body: { lines: [{ line_number: 1, qty: 1 }], payments: [{ method: 'CARD', amount: 1.9 }] },
    }),
  );
  const shift = await addPastShift(workplace, nadia);
  await dataOf(
    nadia.client.POST('/shifts/{shift_id}/correction-requests', {
      params: { path: { shift_id: shift.id }, ...keyed() },
      body: { version: shift.version, reason: 'Inventario', end_at: at(PAST_DAY, 13) },
    }),
  );
  return { saleId: sale.id };
}

/** @returns  the platform */
async function addSettings({ owner, shop }: Workplace, nadia: Employee): Promise<string> {
  await dataOf(
    owner.client.POST('/break-types', {
      params: keyed(),
      body: { name: 'Almuerzo', is_paid: false, expected_minutes: 30 },
    }),
  );
  await dataOf(
    owner.client.POST('/users/{user_id}/wages', {
      params: { path: { user_id: nadia.id }, ...keyed() },
      body: { amount: 14.5, unit: 'HOUR', valid_from: '2026-01-01' },
    }),
  );
  await dataOf(
    owner.client.POST('/targets', {
      params: keyed(),
      body: { kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', shop_id: shop.id, value: 9 },
    }),
  );
  const platform = await dataOf(
    owner.client.POST('/platforms', {
      params: keyed(),
      body: { name: 'Almendro Web', host_patterns: ['*.almendro.example'], sales_channel: 'Web' },
    }),
  );
  return platform.id;
}

interface Furnished extends Workplace {
  /** What opens beside the lists, by its address below /app/. */
  readonly beside: readonly string[];
}

/** A shop in which every list has a row. */
async function furnish(): Promise<Furnished> {
  const { workplace, reportId } = await makeReported();
  const { owner, shop } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  await addProducts(workplace, [{ sku: 'C1', name: 'Cortado', price: 1.9, category: 'Barra' }]);
  const { saleId } = await addRequests(workplace, nadia);
  const platform = await addSettings(workplace, nadia);
  await dataOf(nadia.client.POST('/shifts/start', { params: keyed(), body: {} }));
  const { data: products } = await dataOf(owner.client.GET('/products'));
  const plan = await missPlan(workplace, await workplace.addEmployee('Pau Ferrer'));
  const beside = [
    `receipts/${shop.id}/${saleId}`,
    `timesheets?week=${PAST_DAY}`,
    `timesheets?week=${PAST_DAY}&person=${nadia.id}&day=${PAST_DAY}`,
    `activity?person=${nadia.id}&day=${PAST_DAY}`,
    `schedule?plan=${plan}`,
    `reports/${reportId}`,
    `catalog?product=${products[0]?.id ?? ''}`,
    'catalog?add=true',
    `people?person=${nadia.id}`,
    'people?add=true',
    `platforms?platform=${platform}`,
    'platforms?add=true',
  ];
  return { ...workplace, beside };
}

/** For walks that only look: they share a shop. */
export const test = base.extend<object, { furnished: Furnished }>({
  furnished: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
    async ({}, use) => {
      await use(await furnish());
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});
