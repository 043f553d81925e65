import { dataOf, expect, signIn, test } from './workplace';

test('the reports page without reports announces when they come, and a person can subscribe to them by mail', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'reports');
  await expect(page.getByText('Todavía no hay informes.')).toBeVisible();
  const shop = page.getByRole('group', { name: 'Ruzafa' });
  await shop.getByLabel('Cada semana').click();
  await expect(shop.getByLabel('Cada semana')).toBeChecked();
  await page.reload();
  await expect(shop.getByLabel('Cada semana')).toBeChecked();
  await shop.getByLabel('Cada semana').click();
  await expect(shop.getByLabel('Cada semana')).not.toBeChecked();
});

test('a stored report opens from the list, and can be downloaded as CSV', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, header: { 'Idempotency-Key': shop.id } },
      body: {
        occurred_at: `${day}T10:00:00.000Z`,
        lines: [{ sku: 'CAFE', name: 'Café con leche', qty: 2, unit_price: 4 }],
        payments: [{ method: 'CARD', amount: 8 }],
      },
    }),
  );
  // The server makes reports by itself, every few seconds.
  const reports = async () =>
    (await dataOf(owner.client.GET('/reports'))).data.some(({ from, to }) => from === to);
  await expect.poll(reports, { timeout: 150_000 }).toBe(true);
  await signIn(page, owner, 'reports');
  await page
    .getByRole('link', { name: /^Día ·/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Día:/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Más vendidos' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});
