import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

/** A sale of somebody who has no shift: what sales and hours leave open at once. */
async function sellWithoutShift({ owner, shop }: Workplace, sellerId: string): Promise<void> {
  await dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        seller_id: sellerId,
        lines: [{ sku: 'CAFE', qty: 1, unit_price: 12.5 }],
        payments: [{ method: 'CARD', amount: 12.5 }],
      },
    }),
  );
}

test('problems are listed first, each with the page that solves it', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await sellWithoutShift(workplace, nadia.id);
  await signIn(page, workplace.owner, 'overview');
  const row = page
    .getByRole('listitem')
    .filter({ hasText: 'Nadia Benali cobró sin haber fichado' });
  await expect(row).toContainText('12,50 €');
  await row.getByRole('link', { name: /^Añadir turno: Nadia Benali/ }).click();
  await expect(page.getByRole('dialog', { name: /^Nadia Benali/ })).toBeVisible();
  await expect(page.getByText('Este día no tiene turno.')).toBeVisible();
});

test('a target shows where the figure should be by now, and its value opens into its receipts', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  await sellWithoutShift(workplace, (await workplace.addEmployee('Nadia Benali')).id);
  await dataOf(
    owner.client.POST('/targets', {
      params: keyed(),
      body: { kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', shop_id: shop.id, value: 10 },
    }),
  );
  await signIn(page, owner, 'overview');
  const target = page.getByRole('listitem').filter({ hasText: 'Ventas netas' });
  await expect(target).toContainText('Superado');
  await expect(target).toContainText('de 10 €');
  await target.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Lista de tiques' })).toContainText('12,50 €');
});

test('the team load shows the hours of past days, and an hour opens into its receipts', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await dataOf(
    owner.client.POST('/shifts', {
      params: keyed(),
      body: {
        ...{ user_id: nadia.id, shop_id: shop.id, reason: 'Sin red en la tienda' },
        start_at: `${day}T08:00:00.000Z`,
        end_at: `${day}T12:00:00.000Z`,
      },
    }),
  );
  await dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        ...{ occurred_at: `${day}T09:30:00.000Z`, seller_id: nadia.id },
        lines: [{ sku: 'CAFE', qty: 1, unit_price: 3 }],
        payments: [{ method: 'CARD', amount: 3 }],
      },
    }),
  );
  await signIn(page, owner, 'overview');
  await page.getByRole('heading', { name: 'Carga del equipo' }).scrollIntoViewIfNeeded();
  const map = page.getByRole('table', { name: 'Carga del equipo' });
  const busy = map.getByRole('link', { name: /, 1,0 tiques por persona y hora/ });
  await busy.click();
  await expect(page).toHaveURL(/&weekday=\d&hour=\d+/);
  await expect(page.getByRole('region', { name: 'Lista de tiques' })).toContainText('1 tique');
});

test('an alert rule is switched, limited and muted for each shop, and its settings are kept', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  await workplace.addEmployee('Nadia Benali');
  await signIn(page, owner, 'alerts');
  await page.getByRole('switch', { name: 'Turno sin dispositivo' }).click({ force: true });
  await expect(page.getByRole('switch', { name: 'Turno sin dispositivo' })).not.toBeChecked();
  await page.getByRole('button', { name: /^Llega tarde/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Llega tarde' });
  await dialog.getByLabel('Margen en minutos').fill('25');
  await dialog.getByLabel('Administración').check();
  await dialog.getByLabel('Nadia Benali').check();
  await dialog.getByLabel('Silencio desde').fill('22:00');
  await dialog.getByLabel('Silencio hasta').fill('07:00');
  await dialog.getByRole('button', { name: 'Guardar regla' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Llega tarde/ })).toContainText(
    'después de 25 min · Encargados, Administración, 1 persona más · silencio de 22:00 a 07:00',
  );
  const rules = await dataOf(
    owner.client.GET('/shops/{shop_id}/alert-rules', { params: { path: { shop_id: shop.id } } }),
  );
  expect(rules.data.find(({ rule }) => rule === 'NO_DEVICE_SESSION')?.enabled).toBe(false);
  expect(rules.data.find(({ rule }) => rule === 'LATE_START')).toMatchObject({
    ...{ threshold_minutes: 25, notifies_admins: true, quiet_from: '22:00', quiet_to: '07:00' },
  });
});
