import { dataOf, expect, keyed, signIn, test } from './workplace';

test('an alert about signs of life says when the person last sold and was last connected, on the clock of the shop, and whose clock that is', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  const shop = await dataOf(
    owner.client.POST('/shops', {
      params: keyed(),
      body: { name: 'Tenerife', time_zone: 'Atlantic/Canary' },
    }),
  );
  await dataOf(
    owner.client.PUT('/users/{user_id}/shops', {
      params: { path: { user_id: nadia.id }, ...keyed() },
      body: { shop_ids: [shop.id] },
    }),
  );
  await dataOf(
    owner.client.PUT('/shops/{shop_id}/alert-rules', {
      params: { path: { shop_id: shop.id } },
      body: { rules: [{ rule: 'NO_DEVICE_SESSION', enabled: true, threshold_minutes: 1 }] },
    }),
  );
  const shift = await dataOf(
    nadia.client.POST('/shifts/start', { params: keyed(), body: { shop_id: shop.id } }),
  );
  const sale = await dataOf(
    nadia.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        lines: [{ sku: 'CAFE', qty: 1, unit_price: 3 }],
        payments: [{ method: 'CARD', amount: 3 }],
      },
    }),
  );
  const session = shift.sessions[0]?.id ?? '';
  await dataOf(
    nadia.client.POST('/sessions/{session_id}/end', {
      params: { path: { session_id: session }, ...keyed() },
    }),
  );
  await signIn(page, owner, 'alerts');
  const row = page
    .getByRole('listitem')
    .filter({ hasText: 'Nadia Benali trabaja sin ningún dispositivo' });
  const seen = row.getByRole('list', { name: 'Lo último que se sabe' });
  // The rule waits for a minute, which is its least.
  await expect(row).toBeVisible({ timeout: 120_000 });
  const sold = new Intl.DateTimeFormat('es-ES', {
    ...({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const),
    timeZone: 'Atlantic/Canary',
  }).format(new Date(sale.occurred_at));
  await expect(seen.getByRole('listitem').filter({ hasText: 'Último tique' })).toContainText(
    sold.replace(/^0(\d:)/, '$1'),
  );
  await expect(seen).toContainText('Última señal de la sesión');
  await expect(row).toContainText('hora de Tenerife');
});
