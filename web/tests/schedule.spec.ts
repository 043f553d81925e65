import { dataOf, expect, signIn, test } from './workplace';

test('a plan is a draft until the week is published, and the person then sees it', async ({
  page,
  workplace,
  browser,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'schedule');
  await page.getByRole('button', { name: 'Semana siguiente' }).click();
  await page
    .getByRole('button', { name: /^Añadir turno previsto: Nadia Benali, lun/ })
    .press('Enter');
  const form = page.getByRole('dialog', { name: 'Añadir turno previsto' });
  await form.getByLabel('Entrada').fill('22:00');
  await form.getByLabel('Salida').fill('02:30');
  await form.getByRole('button', { name: 'Guardar' }).click();
  const plan = page.getByRole('button', { name: /^Nadia Benali, lun .*, 22:00–2:30/ });
  await expect(plan).toContainText('sin publicar');
  const from = new Date().toISOString().slice(0, 10);
  const to = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const [stored] = (
    await dataOf(workplace.owner.client.GET('/schedules', { params: { query: { from, to } } }))
  ).data;
  expect(Date.parse(stored?.end_at ?? '') - Date.parse(stored?.start_at ?? '')).toBe(
    4.5 * 3_600_000,
  );
  await page.getByRole('button', { name: 'Publicar 1 turno' }).click();
  await expect(plan).not.toContainText('sin publicar');
  const context = await browser.newContext();
  const own = await context.newPage();
  const week = new URL(page.url()).searchParams.get('week') ?? '';
  await signIn(own, nadia, `schedule?week=${week}`);
  await expect(own.getByRole('cell', { name: /22:00–2:30/ })).toBeVisible();
  await expect(own.getByRole('button', { name: /Añadir turno previsto/ })).toHaveCount(0);
  await context.close();
});

test('a week is copied as drafts, and a plan is changed and removed', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { owner, shop } = workplace;
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await dataOf(
    owner.client.POST('/schedules', {
      params: { header: { 'Idempotency-Key': nadia.id } },
      body: {
        ...{ shop_id: shop.id, user_id: nadia.id },
        start_at: `${day}T10:00:00.000Z`,
        end_at: `${day}T14:00:00.000Z`,
      },
    }),
  );
  const next = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
  await signIn(page, owner, `schedule?week=${next}`);
  await page.getByRole('button', { name: 'Copiar la semana anterior' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copiados: 1.' })).toBeVisible();
  await page.getByRole('button', { name: /^Nadia Benali, .*sin publicar/ }).click();
  const form = page.getByRole('dialog', { name: /^Nadia Benali/ });
  await form.getByLabel('Nota').fill('Inventario');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: /^Nadia Benali/ })).toContainText('Inventario');
  await page.getByRole('button', { name: /^Nadia Benali, .*sin publicar/ }).click();
  await form.getByRole('button', { name: 'Quitar' }).click();
  await expect(page.getByRole('button', { name: /^Nadia Benali/ })).toHaveCount(0);
});
