import { readFileSync } from 'node:fs';
import { openTill, salesOf, sell, unsentOn, workerIsReady } from './till';
import { dataOf, expect, keyed, serverUrl, test } from './workplace';

test.use({ serviceWorkers: 'allow' });

test('two coffees and a croissant are paid in cash with the keyboard alone, and the change is shown', async ({
  page,
  workplace,
}) => {
  await openTill(page, workplace);
  const find = page.getByLabel('Buscar producto o código');
  await find.focus();
  // As a scanner types: the code and Enter.
  for (const code of ['CAFE-84', 'CAFE-84', 'CROISSANT']) {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(find).toHaveValue('');
  }
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Efectivo');
  await press('10 €');
  await expect(page.getByText('4,00 €')).toBeVisible();
  await press(/^Cobrar 6,00/);
  await expect(page.getByText('Tique 1', { exact: true })).toBeVisible();
  expect(await salesOf(workplace)).toEqual([
    {
      total: 6,
      lines: [
        ['CAFE', 2, 0.35],
        ['CROISSANT', 1, 0.2],
      ],
      payments: [['CASH', 4]],
    },
  ]);
});

test('sales made offline survive a closed tab, reopen offline, and are stored once', async ({
  page,
  context,
  workplace,
}) => {
  await openTill(page, workplace);
  await workerIsReady(page);
  await context.setOffline(true);
  await sell(page, /^Café con leche/);
  await sell(page, /^Croissant/);
  await page.close();
  const next = await context.newPage();
  await next.goto(`${serverUrl()}/app/till`);
  await expect(next.getByText(/^Sin conexión desde las/)).toBeVisible();
  await sell(next, /^Croissant/);
  await next.getByRole('button', { name: 'Ver 3' }).click();
  await expect(next.getByText('3 tiques')).toBeVisible();
  await context.setOffline(false);
  await next.getByRole('button', { name: 'Enviar ya' }).click();
  await expect(next.getByText('Todo enviado')).toBeVisible();
  expect((await salesOf(workplace)).map(({ total }) => total)).toEqual([1.9, 2.2, 2.2]);
});

test('a sale whose response is lost is sent again and stored once', async ({ page, workplace }) => {
  await openTill(page, workplace);
  let lost = 0;
  await page.route('**/shops/*/receipts', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await sell(page, /^Café con leche/);
  await expect(page.getByText('Todo enviado')).toBeVisible();
  expect(lost).toBe(1);
  expect(await salesOf(workplace)).toHaveLength(1);
});

test('pressing a button twice records one sale', async ({ page, workplace }) => {
  await openTill(page, workplace);
  await page.getByRole('button', { name: /^Café con leche/ }).click();
  // Both before the page has drawn what the first one did.
  await page.getByRole('button', { name: 'Tarjeta' }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    (button as HTMLButtonElement).click();
  });
  await expect(page.getByText('Tique 1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Venta nueva' }).click();
  await sell(page, /^Croissant/);
  await expect(page.getByText('Todo enviado')).toBeVisible();
  expect((await salesOf(workplace)).map(({ total }) => total)).toEqual([1.9, 2.2]);
});

test('a refused sale waits for a person, delays no other, can be exported, and is corrected', async ({
  page,
  context,
  workplace,
}) => {
  const nadia = await openTill(page, workplace);
  const moveTo = (shopIds: string[]) =>
    dataOf(
      workplace.owner.client.PUT('/users/{user_id}/shops', {
        params: { path: { user_id: nadia.id }, ...keyed() },
        body: { shop_ids: shopIds },
      }),
    );
  await moveTo([]);
  await sell(page, /^Croissant/);
  await page.getByRole('button', { name: /^Por enviar: 1/ }).click();
  await expect(page.getByRole('heading', { name: 'Necesitan a una persona' })).toBeVisible();
  await expect(page.getByText(/rechazado: \S/)).toBeVisible();
  await moveTo([workplace.shop.id]);
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await sell(page, /^Café con leche/);
  await expect.poll(async () => (await salesOf(workplace)).length).toBe(1);
  await page.getByRole('button', { name: /^Por enviar: 1/ }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar' }).click();
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as {
    sales: { amount: number; state: string }[];
  };
  expect(file.sales).toMatchObject([{ amount: 2.2, state: 'REFUSED' }]);
  await page.getByRole('button', { name: 'Corregir y reenviar' }).click();
  await page.getByRole('button', { name: 'Uno más de Croissant' }).click();
  await page.getByRole('button', { name: 'Tarjeta' }).click();
  await expect(page.getByText('Todo enviado')).toBeVisible();
  expect((await salesOf(workplace)).map(({ total }) => total).sort()).toEqual([1.9, 4.4]);
  expect(await unsentOn(context)).toBe(0);
});
