import { expectNoViolations } from './axe';
import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

const targetsOf = async ({ owner }: Workplace) => (await dataOf(owner.client.GET('/targets'))).data;
const today = async ({ owner }: Workplace) => {
  const { shops } = await dataOf(owner.client.GET('/auth/me'));
  return shops[0]?.business_date ?? '';
};

test('an administrator sets a target for a person, changes it, and ends it today', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner);
  await page.getByRole('button', { name: 'Añadir objetivo' }).click();
  const form = page.getByRole('dialog', { name: 'Añadir objetivo' });
  await expect(form.getByLabel('Cifra')).toBeFocused();
  await form.getByLabel('Cifra').selectOption('Devoluciones');
  // Of what is better when it is less, the value is a limit.
  await expect(form.getByLabel('Tiene que')).toHaveValue('AT_MOST');
  await form.getByLabel('Dónde').selectOption('Ruzafa');
  await form.getByLabel('Quién').selectOption('Nadia Benali');
  await form.getByLabel('Valor (EUR)').fill('40,50');
  await form.getByLabel('Se cuenta').selectOption('Cada semana');
  await form.getByRole('button', { name: 'Guardar objetivo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Objetivo guardado.' })).toBeVisible();
  await expect(page.getByText(/^Nadia Benali · /)).toBeVisible();
  expect(await targetsOf(workplace)).toMatchObject([
    {
      ...{ user_id: nadia.id, shop_id: workplace.shop.id, kpi: 'returns', period: 'WEEK' },
      ...{ direction: 'AT_MOST', value: 40.5, starts_on: null, ends_on: null },
    },
  ]);

  const edit = page.getByRole('button', { name: 'Cambiar: Devoluciones, Nadia Benali' });
  await edit.click();
  const change = page.getByRole('dialog', { name: 'Devoluciones' });
  await expect(change.getByLabel('Valor (EUR)')).toHaveValue('40,5');
  await change.getByLabel('Valor (EUR)').fill('30');
  await change.getByRole('button', { name: 'Guardar objetivo' }).click();
  await expect(change).toBeHidden();
  await expect(page.getByText('como mucho 30 €')).toBeVisible();

  await edit.click();
  await change.getByRole('button', { name: 'Terminar hoy' }).click();
  await change
    .getByRole('alert')
    .filter({ hasText: 'Hoy es su último día.' })
    .getByRole('button', { name: 'Terminar hoy' })
    .click();
  await expect(change).toBeHidden();
  expect(await targetsOf(workplace)).toMatchObject([
    { value: 30, ends_on: await today(workplace) },
  ]);
});

test('a share is entered in percent, a date range requires both dates, and later targets are listed under the others', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner);
  await page.getByRole('button', { name: 'Añadir objetivo' }).click();
  const form = page.getByRole('dialog', { name: 'Añadir objetivo' });
  await form.getByLabel('Cifra').selectOption('Margen bruto');
  await form.getByLabel('Dónde').selectOption('Todas las tiendas');
  await expect(form.getByLabel('Quién')).toBeHidden();
  await form.getByLabel('Valor (%)').fill('62,55');
  await form.getByLabel('Se cuenta').selectOption('Entre dos fechas');
  await form.getByRole('button', { name: 'Guardar objetivo' }).click();
  // Nothing is sent without the dates.
  await expect(form).toBeVisible();
  await form.getByLabel('Desde').fill('2031-03-01');
  await form.getByLabel('Último día').fill('2031-03-31');
  await form.getByRole('button', { name: 'Guardar objetivo' }).click();
  await expect(form).toBeHidden();
  expect(await targetsOf(workplace)).toMatchObject([
    {
      ...{ kpi: 'gross_margin', shop_id: null, value: 0.6255, period: 'RANGE' },
      ...{ direction: 'AT_LEAST', starts_on: '2031-03-01', ends_on: '2031-03-31' },
    },
  ]);
  await expect(page.getByText('Aún no hay objetivos para hoy')).toBeVisible();
  await page.getByText('Otros objetivos').click();
  await expect(
    page.getByText(/Entre dos fechas · desde el .*2031 · hasta el .*2031/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar: Margen bruto, Todas las tiendas' }).click();
  const change = page.getByRole('dialog', { name: 'Margen bruto' });
  await expect(change.getByLabel('Valor (%)')).toHaveValue('62,55');
  // It has not begun: it can be taken back, not ended.
  await expect(change.getByRole('button', { name: 'Terminar hoy' })).toBeHidden();
  await change.getByRole('button', { name: 'Borrar' }).click();
  await change.getByRole('alert').getByRole('button', { name: 'Borrar' }).click();
  await expect(change).toBeHidden();
  expect(await targetsOf(workplace)).toEqual([]);
});

test('a manager sets targets only for their own shops, in English, and none for labour costs', async ({
  browser,
  workplace,
}) => {
  const manager = await workplace.addEmployee('Marta Manager');
  const { owner, shop } = workplace;
  const ofAll = { kpi: 'net_sales', period: 'MONTH', direction: 'AT_LEAST', value: 9000 } as const;
  await dataOf(owner.client.POST('/targets', { params: keyed(), body: ofAll }));
  const ofShop = { ...ofAll, shop_id: shop.id, value: 4000 };
  await dataOf(owner.client.POST('/targets', { params: keyed(), body: ofShop }));
  await dataOf(
    owner.client.PATCH('/users/{user_id}', {
      params: { path: { user_id: manager.id } },
      body: { role: 'MANAGER' },
    }),
  );
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/`);
  await page.getByLabel('E-mail').fill(manager.email);
  await page.getByLabel('Password', { exact: true }).fill(manager.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Change: Net sales, Ruzafa' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change: Net sales, All shops' })).toBeHidden();
  await page.getByRole('button', { name: 'Add target' }).click();
  const form = page.getByRole('dialog', { name: 'Add target' });
  const figures = await form.getByLabel('Figure').getByRole('option').allTextContents();
  expect(figures).toContain('Net sales');
  expect(figures).not.toContain('Labour share');
  expect(await form.getByLabel('Where').getByRole('option').allTextContents()).toEqual(['Ruzafa']);
  await expectNoViolations(page);
  await context.close();
});
