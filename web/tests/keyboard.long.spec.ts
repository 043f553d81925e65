import { addPastShift, makeReported, missPlan, PAST_DAY, sell } from './furnished';
import { pickFrom, pressOn, pressUntil, tabTo, typeInto } from './keyboard';
import { dataOf, expect, serverUrl, signIn, test } from './workplace';

// The main journey of each page without a mouse. Those of My shift, the till and people are beside their other tests.

test('signing in, opening a figure, finding a receipt and refunding it in parts need no mouse', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  const seller = await workplace.addEmployee('Nadia Benali');
  const sale = await sell(workplace, { seller, qty: 3 });
  await page.goto(`${serverUrl()}/app/overview`);
  await typeInto(page, { name: 'Correo' }, owner.email);
  await typeInto(page, { name: 'Contraseña' }, owner.password);
  await page.keyboard.press('Enter');
  await pressOn(page, 'link', /^5,70\s€.*ver sus tiques$/);
  const list = page.getByRole('region', { name: 'Lista de tiques' });
  await expect(list).toContainText('1 tique · 5,70 € vendido');
  await pickFrom(page, /^Pago/, { role: 'menuitemradio', name: 'Efectivo' });
  await expect(page.getByText('Ningún tique con estos filtros.')).toBeVisible();
  await pickFrom(page, /^Pago/, { role: 'menuitemradio', name: 'Tarjeta' });
  await pressOn(page, 'link', /^Tique 1/);
  await pressOn(page, 'button', 'Devolver');
  await pressOn(page, 'button', 'Más Cortado');
  await typeInto(page, { role: 'combobox', name: 'Motivo' }, 'Se cayó');
  await pressOn(page, 'button', /^Devolver 1,90/);
  const aside = page.getByRole('complementary', { name: 'Tique' });
  await expect(aside.getByText('Devuelto en parte')).toBeVisible();
  await pressOn(page, 'button', 'Devolver');
  await pressOn(page, 'button', 'Todo lo que queda');
  await typeInto(page, { role: 'combobox', name: 'Motivo' }, 'Se cayó');
  await pressOn(page, 'button', /^Devolver 3,80/);
  await expect(aside.getByText('Devuelto', { exact: true })).toBeVisible();
  const { lines } = await dataOf(
    owner.client.GET('/shops/{shop_id}/receipts/{receipt_id}', {
      params: { path: { shop_id: shop.id, receipt_id: sale.id } },
    }),
  );
  expect(lines.map(({ refunded_qty }) => refunded_qty)).toEqual([3]);
});

test('ending a forgotten shift and taking care of an alert need no mouse', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  await dataOf(
    nadia.client.POST('/shifts/start', {
      params: { header: { 'Idempotency-Key': nadia.id } },
      body: {},
    }),
  );
  await missPlan(workplace, await workplace.addEmployee('Pau Ferrer'));
  await signIn(page, owner, 'team');
  await pickFrom(page, 'Acciones para Nadia Benali', {
    ...{ role: 'menuitem', name: 'Terminar el turno' },
  });
  await expect(page.getByRole('textbox', { name: 'Motivo' })).toBeFocused();
  await page.keyboard.type('Se fue sin fichar');
  await pressOn(page, 'button', /^Terminar a las/);
  await expect(page.getByRole('dialog')).toBeHidden();
  const { data: shifts } = await dataOf(owner.client.GET('/shifts'));
  expect(shifts.map(({ status }) => status)).toEqual(['CLOSED']);
  await pressOn(page, 'link', /^Alertas/);
  await pressOn(page, 'button', 'Me ocupo: Pau Ferrer no ha venido');
  await expect(page.getByText('Pau Ferrer no ha venido')).toBeHidden();
  await pressOn(page, 'button', /^Alguien se ocupa/);
  const taken = page.getByRole('listitem').filter({ hasText: 'Pau Ferrer no ha venido' });
  await expect(taken).toContainText('Se ocupa Olga Owner');
});

test('correcting hours, approving a week, looking at the day and planning need no mouse', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { id } = await addPastShift(workplace, nadia);
  await signIn(page, workplace.owner, `timesheets?week=${PAST_DAY}`);
  await tabTo(page, 'button', /^Nadia Benali, lun/);
  const cell = page.getByRole('button', { name: /^Nadia Benali, .*: 4:00/ });
  await pressUntil(page, 'ArrowRight', cell);
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Salida');
  // The field has its hours first, in whatever way the browser writes them.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await pressOn(page, 'button', 'Olvidó fichar la salida');
  await pressOn(page, 'button', 'Guardar corrección');
  await expect(page.getByRole('dialog')).toBeHidden();
  const path = { shift_id: id };
  const shift = await dataOf(
    workplace.owner.client.GET('/shifts/{shift_id}', { params: { path } }),
  );
  expect(shift.end_at).toBe(`${PAST_DAY}T14:00:00.000Z`);
  await pressOn(page, 'button', 'Aprobar Ruzafa');
  await pressOn(page, 'button', 'Aprobar la semana');
  await expect(page.getByRole('cell', { name: 'Aprobada' })).toBeVisible();
  await pressOn(page, 'link', 'Actividad');
  await tabTo(page, 'combobox', 'Persona');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Nadia ve esta misma página.')).toBeVisible();
  await pressOn(page, 'button', 'Día anterior');
  await expect(page).toHaveURL(/day=/);
  await pressOn(page, 'link', 'Horario');
  await pressOn(page, 'button', 'Semana siguiente');
  await pressOn(page, 'button', /^Añadir turno previsto: Nadia Benali, lun/);
  await pressOn(page, 'button', 'Guardar');
  await expect(page.getByRole('button', { name: /^Nadia Benali, lun .*9:00–17:00/ })).toBeVisible();
  await pressOn(page, 'button', 'Publicar 1 turno');
  await expect(page.getByRole('button', { name: /sin publicar/ })).toHaveCount(0);
});

test('adding a product and a platform and changing the profile need no mouse', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  await signIn(page, owner, 'catalog');
  await pressOn(page, 'button', 'Nuevo producto');
  await expect(page.getByRole('textbox', { name: 'SKU' })).toBeFocused();
  await page.keyboard.type('CAFE');
  await typeInto(page, { name: 'Nombre' }, 'Cortado');
  await typeInto(page, { name: 'Precio (EUR)' }, '1,90');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Cortado.*CAFE/ })).toBeVisible();
  await pressOn(page, 'link', 'Plataformas');
  await pressOn(page, 'button', 'Añadir plataforma');
  await expect(page.getByRole('textbox', { name: 'Nombre' })).toBeFocused();
  await page.keyboard.type('Tienda en línea');
  await typeInto(page, { name: 'Dominios' }, 'almendro.example');
  await pressOn(page, 'button', 'Añadir');
  await expect(page.getByRole('row', { name: /Tienda en línea/ })).toBeVisible();
  await pressOn(page, 'link', 'Ajustes');
  await typeInto(page, { name: 'Nombre' }, 'Olga O.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Olga O\./ })).toBeVisible();
  expect((await dataOf(owner.client.GET('/auth/me'))).name).toBe('Olga O.');
});

test('reading a report and finding an entry of the audit log need no mouse', async ({ page }) => {
  const { workplace } = await makeReported();
  await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'reports');
  await pressOn(page, 'button', 'Día');
  await pressOn(page, 'link', /^Día ·/);
  await expect(page.getByRole('heading', { level: 1, name: /^Día:/ })).toBeVisible();
  await pressOn(page, 'link', 'Auditoría');
  await pickFrom(page, /^Sobre qué/, { role: 'menuitemradio', name: 'Personas' });
  await expect(page).toHaveURL(/subject=user/);
  await pressOn(page, 'button', 'Persona añadida');
  await expect(page.getByRole('dialog')).toContainText('Nadia Benali');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Persona añadida' })).toBeFocused();
});
