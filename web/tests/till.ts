import type { BrowserContext, Page } from '@playwright/test';
import { addProducts, dataOf, expect, signIn, type Workplace } from './workplace';

/** A person of the shop at its till, which has two products. */
export async function openTill(page: Page, workplace: Workplace) {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await addProducts(workplace, [
    { sku: 'CAFE', name: 'Café con leche', price: 1.9, tax_rate: 10, barcodes: ['CAFE-84'] },
    { sku: 'CROISSANT', name: 'Croissant', price: 2.2, tax_rate: 10, barcodes: ['CROISSANT-84'] },
  ]);
  await signIn(page, nadia, 'my-shift');
  await page.getByRole('link', { name: 'Caja' }).first().click();
  await expect(page.getByRole('button', { name: /^Café con leche/ })).toBeVisible();
  return nadia;
}

/** What the server has, the first sale first. */
export async function salesOf({ owner }: Workplace) {
  const { data } = await dataOf(
    owner.client.GET('/receipts', { params: { query: { include: ['lines', 'payments'] } } }),
  );
  return data
    .map(({ total, lines, payments }) => ({
      total,
      lines: lines?.map(({ sku, qty, tax }) => [sku, qty, tax]),
      payments: payments?.map(({ method, change }) => [method, change]),
    }))
    .reverse();
}

export const sell = async (page: Page, product: RegExp) => {
  await page.getByRole('button', { name: product }).click();
  await page.getByRole('button', { name: 'Tarjeta' }).click();
  await expect(page.getByText('Cobrado')).toBeVisible();
  await page.getByRole('button', { name: 'Venta nueva' }).click();
};

/** The worker has kept the pages and answers for them. */
export const workerIsReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** How many sales are only on the device. */
export async function unsentOn(context: BrowserContext): Promise<number> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page is open');
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tillclock');
        opening.onerror = () => reject(new Error('the database of the till did not open'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('sales').objectStore('sales').getAll();
          all.onsuccess = () => {
            const sales = all.result as { state: string }[];
            resolve(sales.filter(({ state }) => state !== 'STORED').length);
          };
        };
      }),
  );
}
