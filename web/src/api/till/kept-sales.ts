import { tillDatabase, type KeptSale } from './till-database';

/** Stored sales stay so long for printing, and to know what sells. */
const KEPT_DAYS = 7;
const CHANGES = 'tillclock.sales';

/** Tells every tab of this device, this one too, that the kept sales have changed. */
const changes = new BroadcastChannel(CHANGES);
const listeners = new Set<() => void>();
changes.onmessage = () => listeners.forEach((listener) => listener());

function tell(): void {
  changes.postMessage(null);
  listeners.forEach((listener) => listener());
}

export function onKeptSales(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const soldAt = ({ body }: KeptSale): string => body.occurred_at ?? '';

/** The sales of an organization that this device keeps, the latest first: a device may serve several. */
export async function keptSales(organizationId: string): Promise<readonly KeptSale[]> {
  const sales = await (await tillDatabase()).getAll('sales');
  return sales
    .filter((sale) => sale.organizationId === organizationId)
    .sort((a, b) => soldAt(b).localeCompare(soldAt(a)));
}

/** Those of all organizations in one state, in no particular order. */
export async function salesIn(state: KeptSale['state']): Promise<KeptSale[]> {
  return (await tillDatabase()).getAllFromIndex('sales', 'state', state);
}

/**
 * Returns when the sale is on the disk: only then may the till say that it is sold. A sale that is kept already, as
 * after a second press, stays as it is, unless it was refused and is corrected now.
 */
export async function keepSale(sale: KeptSale): Promise<void> {
  const database = await tillDatabase();
  const change = database.transaction('sales', 'readwrite', { durability: 'strict' });
  const known = await change.store.get(sale.id);
  if (known === undefined || known.state === 'REFUSED') await change.store.put(sale);
  await change.done;
  tell();
}

/** Writes down what the server has answered. */
export async function settleSale(sale: KeptSale): Promise<void> {
  await (await tillDatabase()).put('sales', sale);
  tell();
}

/**
 * Takes a refused sale off the device, which only a person may decide. What has been sent meanwhile, or is still
 * waiting, stays.
 */
export async function removeRefused(id: string): Promise<void> {
  const change = (await tillDatabase()).transaction('sales', 'readwrite');
  if ((await change.store.get(id))?.state === 'REFUSED') await change.store.delete(id);
  await change.done;
  tell();
}

export async function forgetOldSales(nowMs: number): Promise<void> {
  const before = new Date(nowMs - KEPT_DAYS * 86_400_000).toISOString();
  const change = (await tillDatabase()).transaction('sales', 'readwrite');
  for (const sale of await change.store.index('state').getAll('STORED')) {
    if (soldAt(sale) < before) await change.store.delete(sale.id);
  }
  await change.done;
}

export const isUnsent = ({ state }: KeptSale): boolean => state !== 'STORED';

/** All sales that are not at the server, as a file that a person can keep. */
export function saveAsFile(sales: readonly KeptSale[], name: string): void {
  const text = JSON.stringify({ sales }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
