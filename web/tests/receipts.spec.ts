import type { Page } from '@playwright/test';
import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

interface Line {
  readonly name: string;
  readonly qty: number;
  readonly unit_price: number;
}

async function sell({ owner, shop }: Workplace, method: 'CARD' | 'CASH', lines: readonly Line[]) {
  const amount = lines.reduce((sum, { qty, unit_price }) => sum + qty * unit_price, 0);
  return dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        lines: lines.map((line) => ({ sku: line.name.toUpperCase(), ...line })),
        payments: [{ method, amount }],
      },
    }),
  );
}

async function sellThree(workplace: Workplace): Promise<void> {
  await sell(workplace, 'CARD', [
    { name: 'Tostada', qty: 1, unit_price: 6.5 },
    { name: 'Cortado', qty: 3, unit_price: 1.7 },
  ]);
  await sell(workplace, 'CASH', [{ name: 'Zumo', qty: 1, unit_price: 3.6 }]);
  await sell(workplace, 'CARD', [{ name: 'Croissant', qty: 2, unit_price: 2.2 }]);
}

const list = (page: Page) => page.getByRole('region', { name: 'Lista de tiques' });

test('receipts are filtered through the URL, with the sums of all that match', async ({
  page,
  workplace,
}) => {
  await sellThree(workplace);
  await signIn(page, workplace.owner, 'receipts');
  await expect(list(page)).toContainText('3 tiques · 19,60 € vendido');
  await page.getByRole('button', { name: 'Pago' }).click();
  await page.getByRole('menuitemradio', { name: 'Tarjeta' }).click();
  await expect(list(page)).toContainText('2 tiques · 16,00 € vendido');
  await page.getByRole('searchbox', { name: 'Buscar tiques' }).fill('tost');
  await expect(list(page)).toContainText('1 tique · 11,60 € vendido');
  await expect(page).toHaveURL(/method=CARD.*text=tost/);
  await page.reload();
  await expect(page.getByRole('row', { name: /Tostada, Cortado ×3/ })).toBeVisible();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(list(page)).toContainText('3 tiques');
  await page.getByRole('button', { name: 'Importe' }).click();
  await page.getByRole('textbox', { name: 'Hasta' }).fill('4,00');
  await page.keyboard.press('Enter');
  await expect(list(page)).toContainText('1 tique · 3,60 € vendido');
});

test('a partial refund is limited to what is left, and a retry after a lost response refunds nothing twice', async ({
  page,
  workplace,
}) => {
  await sellThree(workplace);
  await signIn(page, workplace.owner, 'receipts');
  await page
    .getByRole('row', { name: /Tostada/ })
    .getByRole('link')
    .click();
  const aside = page.getByRole('complementary', { name: 'Tique' });
  await aside.getByRole('button', { name: 'Devolver' }).click();
  await aside.getByRole('button', { name: 'Más Tostada' }).click();
  await expect(aside.getByRole('button', { name: 'Más Tostada' })).toBeDisabled();
  await aside.getByRole('button', { name: 'Más Cortado' }).click();
  await aside.getByLabel('Motivo').fill('Pedido equivocado');
  let isFirst = true;
  await page.route('**/refunds', async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    // The server stores it; the answer does not come through.
    await route.fetch();
    return route.abort();
  });
  await aside.getByRole('button', { name: 'Devolver 8,20 €' }).click();
  await expect(aside.getByRole('alert')).toContainText('No ha habido respuesta');
  await aside.getByRole('button', { name: 'Devolver 8,20 €' }).click();
  await expect(aside.getByText('Devuelto en parte')).toBeVisible();
  await expect(aside.getByRole('link', { name: 'Devuelto 8,20 €' })).toHaveCount(1);
  await expect(list(page)).toContainText('4 tiques · 19,60 € vendido · 8,20 € devuelto');
  await aside.getByRole('button', { name: 'Devolver' }).click();
  await aside.getByRole('button', { name: 'Todo lo que queda' }).click();
  await expect(aside.getByRole('button', { name: 'Devolver 3,40 €' })).toBeVisible();
});

test('the export contains exactly the filtered list', async ({ page, workplace }) => {
  await sellThree(workplace);
  await signIn(page, workplace.owner, 'receipts?method=CASH');
  await expect(list(page)).toContainText('1 tique');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('menuitem', { name: /JSON Lines/ }).click();
  const stream = await (await file).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('Zumo');
});

/** An hour from Madrid, on the same side of midnight: the list shows one date. */
function nearMadrid(): string {
  const hour = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Madrid',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format();
  return hour === '00' ? 'Europe/Athens' : 'Atlantic/Canary';
}

test('where a shop has another clock, its times say whose they are', async ({
  page,
  workplace,
}) => {
  const { client } = workplace.owner;
  const beach = await dataOf(
    client.POST('/shops', {
      params: keyed(),
      body: { name: 'Vela', time_zone: nearMadrid() },
    }),
  );
  await sellThree(workplace);
  await sell({ ...workplace, shop: beach }, 'CASH', [{ name: 'Zumo', qty: 1, unit_price: 3.6 }]);
  await dataOf(client.POST('/shifts/start', { params: keyed(), body: { shop_id: beach.id } }));
  await signIn(page, workplace.owner, 'receipts');
  await expect(list(page).getByRole('row', { name: /Zumo.*3,60 €/ })).toHaveCount(2);
  await expect(list(page).getByText('hora de Vela')).toHaveCount(1);
  await page.getByRole('link', { name: 'Equipo ahora' }).click();
  await expect(page.getByText(/^desde \d+:\d\d · \d+\smin · hora de Vela$/)).toBeVisible();
  // Sold before the shift began.
  const problem = page.getByRole('listitem').filter({ hasText: 'cobró sin haber fichado' });
  await page.getByRole('link', { name: 'Resumen' }).click();
  await expect(problem.filter({ hasText: 'hora de Vela' })).toHaveCount(1);
});
