import { seeAll } from './walk';
import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

async function sell({ owner, shop }: Workplace, amount: number): Promise<void> {
  await dataOf(
    owner.client.POST('/shops/{shop_id}/receipts', {
      params: { path: { shop_id: shop.id }, ...keyed() },
      body: {
        lines: [{ sku: 'CAFE', qty: 1, unit_price: amount }],
        payments: [{ method: 'CARD', amount }],
      },
    }),
  );
}

test("the overview shows the sales of the shop's business day, in the shop's currency", async ({
  page,
  workplace,
}) => {
  await sell(workplace, 1234.5);
  await sell(workplace, 10);
  await signIn(page, workplace.owner);
  const figures = page.getByRole('region', { name: 'Cifras del periodo, EUR' });
  await expect(figures).toContainText('1.244,50 €');
  await expect(figures).toContainText('622,25 €');
  await expect(figures).toContainText('sin comparación');
  await expect(page.getByRole('img', { name: /Ventas netas: 1\.244,50 €/ })).toBeVisible();
  // The hour of the shop, not of the browser on another continent.
  const hour = new Intl.DateTimeFormat('es-ES', {
    ...({ hour: 'numeric', hourCycle: 'h23' } as const),
    timeZone: 'Europe/Madrid',
  }).format(new Date());
  const row = page.getByRole('row', { name: new RegExp(`^${String(Number(hour))}:00`) });
  await expect(row.getByRole('cell').first()).toHaveText('1.244,50 €');
  await seeAll(page);
  await expect(page.getByRole('rowheader', { name: 'CAFE', exact: true })).toBeVisible();
  // The figure opens into its rows.
  await figures
    .getByRole('link', { name: /^1\.244,50/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Lista de tiques' })).toContainText(
    '2 tiques · 1.244,50 € vendido',
  );
});

test('every shop in use has its row, also without sales', async ({ page, workplace }) => {
  const { owner } = workplace;
  const [quiet, archived] = await Promise.all(
    ['Triana', 'Alfama'].map((name) =>
      dataOf(owner.client.POST('/shops', { params: keyed(), body: { name } })),
    ),
  );
  await dataOf(
    owner.client.POST('/shops/{shop_id}/archive', {
      params: { path: { shop_id: archived?.id ?? '' } },
    }),
  );
  await sell(workplace, 8);
  await signIn(page, owner);
  await page.getByRole('heading', { name: 'Por tienda' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('row', { name: /^Ruzafa.*8,00 €/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: new RegExp(`^${quiet?.name ?? ''}.*0,00 €`) }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Alfama' })).toHaveCount(0);
});

test('where nothing was sold, the chart says so instead of being empty', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner);
  const panel = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Ventas por hora' }) });
  await expect(panel.getByText('Sin ventas en estas fechas.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Ventas netas/ })).toHaveCount(0);
});

test('the chart is as high as the targets beside it, and no strip is empty below it', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  await sell(workplace, 9);
  for (const value of [100, 200, 300])
    await dataOf(
      owner.client.POST('/targets', {
        params: keyed(),
        body: { kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', shop_id: shop.id, value },
      }),
    );
  await signIn(page, owner);
  await page.setViewportSize({ width: 1300, height: 900 });
  const chart = page.getByRole('img', { name: /Ventas netas/ });
  const below = page.getByRole('heading', { name: 'Cómo han pagado' });
  await expect(page.getByText('de 300 €')).toBeVisible();
  const strip = async () => {
    const [above, next] = [await chart.boundingBox(), await below.boundingBox()];
    return (next?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
  };
  // The edges of two panels, and what is between them.
  await expect.poll(strip).toBeLessThan(70);
  // In one column, nothing is beside it.
  await page.setViewportSize({ width: 900, height: 900 });
  await expect.poll(async () => (await chart.boundingBox())?.height).toBe(300);
});

test('a selection is kept in the URL, and going back undoes it', async ({ page, workplace }) => {
  await signIn(page, workplace.owner);
  await page.getByRole('button', { name: 'Periodo: Hoy' }).click();
  await page.getByRole('menuitemradio', { name: 'Últimos 7 días' }).click();
  await expect(page).toHaveURL(/period=last_7_days/);
  await expect(page.getByRole('heading', { name: 'Ventas por día' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Ventas por hora' })).toBeVisible();
});

test('the name of a figure opens its formula, and the chart can be read with the arrow keys', async ({
  page,
  workplace,
}) => {
  await sell(workplace, 7);
  await signIn(page, workplace.owner);
  await page.getByRole('button', { name: 'Tique medio: cómo se calcula' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ventas netas entre tiques de venta.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: /Las flechas leen/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: ':00–' })).toBeVisible();
});

test('a panel whose data cannot be loaded reports that, offers a retry, and leaves the others working', async ({
  page,
  workplace,
}) => {
  await sell(workplace, 7);
  let isLost = true;
  await page.route(/\/kpis\?.*group_by=payment_method/, (route) =>
    isLost ? route.abort() : route.continue(),
  );
  await signIn(page, workplace.owner);
  const figures = page.getByRole('region', { name: 'Cifras del periodo, EUR' });
  await expect(figures).toContainText('7,00 €');
  await seeAll(page);
  const failed = page.getByRole('alert').filter({ hasText: 'Estos datos no han llegado' });
  await expect(failed).toHaveCount(1);
  await expect(figures).toContainText('7,00 €');
  isLost = false;
  await failed.getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByText('Tarjeta')).toBeVisible();
});

test('what stands far below is asked for only when its reader comes near', async ({
  page,
  workplace,
}) => {
  await sell(workplace, 7);
  // Far below at any time, also while the panels above are lower than they will be.
  await page.setViewportSize({ width: 1280, height: 360 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const isAsked = () => asked.some((url) => url.includes('group_by=payment_method'));
  await signIn(page, workplace.owner);
  await expect(page.getByRole('img', { name: /Ventas netas/ })).toBeVisible();
  await expect(page.getByText('En vivo')).toBeVisible();
  expect(isAsked()).toBe(false);
  await page.getByRole('heading', { name: 'Cómo han pagado' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('Tarjeta')).toBeVisible();
  expect(isAsked()).toBe(true);
});

test('going back finds the place that was left, also far below', async ({ page, workplace }) => {
  await sell(workplace, 7);
  await page.setViewportSize({ width: 1280, height: 500 });
  await signIn(page, workplace.owner);
  await seeAll(page);
  const payments = page.getByRole('heading', { name: 'Cómo han pagado' });
  const paid = page.getByRole('definition').getByRole('link', { name: '7,00 €' });
  await paid.scrollIntoViewIfNeeded();
  const left = (await payments.boundingBox())?.y;
  await paid.click();
  await expect(page.getByRole('heading', { name: 'Tiques', level: 1 })).toBeVisible();
  await page.goBack();
  await expect.poll(async () => (await payments.boundingBox())?.y).toBe(left);
});

test('the first paint needs at most twelve requests to the API', async ({ page, workplace }) => {
  await signIn(page, workplace.owner);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
  });
  await page.reload();
  await expect(page.getByText('Nada pendiente')).toBeVisible();
  await expect(page.getByText('En vivo')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lo primero' })).toBeVisible();
  await page.waitForLoadState('load');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.length).toBeLessThanOrEqual(12);
});

test('a second visit leaves room for what is to sort out, and nothing moves when it comes', async ({
  page,
  workplace,
}) => {
  // Without a shift, which is a problem.
  await sell(workplace, 10);
  await signIn(page, workplace.owner);
  const problem = page.getByRole('listitem').filter({ hasText: 'cobró sin haber fichado' });
  await expect(problem).toBeVisible();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/kpis/exceptions?*', async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  const figures = page.getByRole('region', { name: 'Cifras del periodo, EUR' });
  await expect(figures).toContainText('10,00 €');
  await expect(problem).toHaveCount(0);
  const placeOf = async () => Math.round((await figures.boundingBox())?.y ?? NaN);
  const before = await placeOf();
  release();
  await expect(problem).toBeVisible();
  expect(await placeOf()).toBe(before);
});
