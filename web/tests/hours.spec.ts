import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

/** A day of a week that has ended. */
const DAY = new Date(Date.now() - 8 * 86_400_000).toISOString().slice(0, 10);

async function addShift({ owner, shop }: Workplace, userId: string) {
  return dataOf(
    owner.client.POST('/shifts', {
      params: keyed(),
      body: {
        ...{ user_id: userId, shop_id: shop.id, reason: 'Sin red en la tienda' },
        start_at: `${DAY}T08:00:00.000Z`,
        end_at: `${DAY}T16:00:00.000Z`,
      },
    }),
  );
}

test("a correction requires a reason, uses the shop's local time, and appears in the history", async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { id } = await addShift(workplace, nadia.id);
  await signIn(page, workplace.owner, `timesheets?week=${DAY}`);
  const cell = page.getByRole('button', { name: /Nadia Benali, .*: 8:00/ });
  // The cells are one stop of the tab key; arrow keys move between them.
  await page.getByRole('button', { name: /^Nadia Benali, lun/ }).focus();
  for (let day = 0; day < 7; day += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^Nadia Benali/ });
  const started = await drawer.getByLabel('Entrada').inputValue();
  // The clock of the shop, whatever that of the browser is.
  const inMadrid = new Intl.DateTimeFormat('en-GB', {
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    timeZone: 'Europe/Madrid',
  }).format(new Date(`${DAY}T08:00:00Z`));
  expect(started).toBe(inMadrid);
  const end = String(Number(started.slice(0, 2)) + 6).padStart(2, '0') + started.slice(2);
  await drawer.getByLabel('Salida').fill(end);
  await expect(drawer.getByText('6:00')).toBeVisible();
  await drawer.getByRole('button', { name: 'Guardar corrección' }).click();
  // Nothing is sent without a reason.
  await expect(drawer).toBeVisible();
  await drawer.getByRole('button', { name: 'Olvidó fichar la salida' }).click();
  await drawer.getByRole('button', { name: 'Guardar corrección' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Corrección guardada' })).toBeVisible();
  await page.getByRole('button', { name: /Nadia Benali, .*: 6:00/ }).click();
  await expect(drawer.getByText('«Olvidó fichar la salida»')).toBeVisible();
  const shift = await dataOf(
    workplace.owner.client.GET('/shifts/{shift_id}', { params: { path: { shift_id: id } } }),
  );
  expect(shift.end_at).toBe(`${DAY}T14:00:00.000Z`);
});

test('an approved week refuses changes, is locked, and can be reopened only with a reason', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await addShift(workplace, nadia.id);
  await signIn(page, workplace.owner, `timesheets?week=${DAY}`);
  await page.getByRole('button', { name: 'Aprobar Ruzafa' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 persona, 8 h trabajadas.');
  await dialog.getByRole('button', { name: 'Aprobar la semana' }).click();
  await expect(page.getByRole('cell', { name: 'Aprobada' })).toBeVisible();
  await page.getByRole('button', { name: /Nadia Benali, .*: 8:00/ }).click();
  await expect(page.getByText('Estas horas están aprobadas')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Guardar corrección' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cerrar', exact: true }).click();
  await page.getByRole('button', { name: 'Cerrar la semana' }).click();
  await expect(page.getByRole('cell', { name: 'Cerrada' })).toBeVisible();
  await page.getByRole('button', { name: 'Reabrir' }).click();
  await dialog.getByLabel('Motivo').fill('Faltaba un turno');
  await dialog.getByRole('button', { name: 'Reabrir' }).click();
  await expect(page.getByRole('cell', { name: 'Lista' })).toBeVisible();
});

test('a manager and the person see the same day, in the same words', async ({
  page,
  workplace,
  browser,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await addShift(workplace, nadia.id);
  await signIn(page, workplace.owner, `activity?person=${nadia.id}&day=${DAY}`);
  await expect(page.getByText('Nadia ve esta misma página.')).toBeVisible();
  const words = (where: typeof page) =>
    where.getByRole('listitem').filter({ hasText: /(Empieza|Termina) el turno/ });
  await expect(words(page)).toHaveCount(2);
  const seen = await words(page).allTextContents();
  const context = await browser.newContext();
  const own = await context.newPage();
  await signIn(own, nadia, `activity?day=${DAY}`);
  await expect(own.getByText('ve esta misma página, nada más')).toBeVisible();
  await expect(words(own)).toHaveText(seen);
  await expect(own.getByRole('img', { name: /Turno de/ })).toBeVisible();
  await context.close();
});

test('an employee requests a correction, the manager objects, both versions stay, and the next one is agreed', async ({
  page,
  workplace,
  browser,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { id } = await addShift(workplace, nadia.id);
  const context = await browser.newContext();
  const own = await context.newPage();
  const ask = async (hours: number) => {
    await own.getByRole('button', { name: 'Pedir una corrección' }).click();
    const form = own.getByRole('dialog', { name: 'Pedir una corrección' });
    const start = await form.getByLabel('Entrada').inputValue();
    const end = String(Number(start.slice(0, 2)) + hours).padStart(2, '0') + start.slice(2);
    await form.getByLabel('Salida').fill(end);
    await form.getByLabel('Motivo').fill('Me quedé al inventario');
    await form.getByRole('button', { name: 'Enviar petición' }).click();
    await expect(form).toBeHidden();
  };
  await signIn(own, nadia, 'my-shift');
  await ask(9);
  await signIn(page, workplace.owner, 'overview');
  const row = page.getByRole('listitem').filter({ hasText: 'pide una corrección de sus horas' });
  await row.getByRole('link', { name: /^Contestar/ }).click();
  const drawer = page.getByRole('dialog', { name: /^Nadia Benali/ });
  await drawer.getByRole('button', { name: 'No estoy de acuerdo' }).click();
  await drawer.getByLabel('Por qué no').fill('El inventario fue otro día');
  await drawer.getByRole('button', { name: 'Enviar desacuerdo' }).click();
  await expect(drawer.getByText('En desacuerdo')).toBeVisible();
  await own.reload();
  const mine = own.getByRole('list', { name: 'Correcciones de mis horas' }).getByRole('listitem');
  await expect(mine).toContainText('«El inventario fue otro día»');
  await expect(mine.getByText('Como está')).toBeVisible();
  await expect(mine.getByText('Como se pide')).toBeVisible();
  await ask(7);
  await page.reload();
  await drawer.getByRole('button', { name: /^De acuerdo, cambiar/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Turno corregido.' })).toBeVisible();
  const shift = await dataOf(
    workplace.owner.client.GET('/shifts/{shift_id}', { params: { path: { shift_id: id } } }),
  );
  expect(shift.end_at).toBe(`${DAY}T15:00:00.000Z`);
  await context.close();
});
