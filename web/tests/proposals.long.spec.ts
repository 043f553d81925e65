import { expectNoViolations } from './axe';
import { dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

/** Within the days in which a correction can be proposed, and over. */
const DAY = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);

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

const timeInMadrid = (instant: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    timeZone: 'Europe/Madrid',
  }).format(new Date(instant));

test('a manager proposes other times and a break, sees both versions, and nothing changes until the worker agrees', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { id } = await addShift(workplace, nadia.id);
  await signIn(page, owner, `timesheets?week=${DAY}&person=${nadia.id}&day=${DAY}`);
  const drawer = page.getByRole('dialog', { name: /^Nadia Benali/ });
  await drawer.getByRole('button', { name: 'Proponer a Nadia Benali' }).click();
  await drawer.getByLabel('Salida').fill(timeInMadrid(`${DAY}T15:00:00Z`));
  await drawer.getByRole('button', { name: 'Añadir pausa' }).click();
  const rest = drawer.getByRole('group', { name: 'Pausa 1' });
  await rest.getByLabel('Empieza').fill(timeInMadrid(`${DAY}T12:00:00Z`));
  await rest.getByLabel('Termina').fill(timeInMadrid(`${DAY}T12:30:00Z`));
  // Both versions, and what the day would count.
  const hours = (instant: string) => timeInMadrid(instant).replace(/^0/, '');
  const [eight, three, four] = ['08', '15', '16'].map((hour) => hours(`${DAY}T${hour}:00:00Z`));
  await expect(drawer.getByText(`${String(eight)}–${String(four)}`, { exact: true })).toBeVisible();
  await expect(
    drawer.getByText(`${String(eight)}–${String(three)}`, { exact: true }),
  ).toBeVisible();
  await expect(drawer.getByText('6:30', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Enviar propuesta' }).click();
  // Nothing is sent without a reason.
  await expect(drawer).toBeVisible();
  await drawer.getByLabel('Motivo').first().fill('Cerramos una hora antes');
  await drawer.getByRole('button', { name: 'Enviar propuesta' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Propuesta enviada a Nadia Benali.' }),
  ).toBeVisible();
  const shift = () =>
    dataOf(owner.client.GET('/shifts/{shift_id}', { params: { path: { shift_id: id } } }));
  expect(await shift()).toMatchObject({ end_at: `${DAY}T16:00:00.000Z`, breaks: [] });
  const { data } = await dataOf(owner.client.GET('/correction-requests'));
  expect(data).toMatchObject([{ side: 'MANAGER', status: 'OPEN' }]);
  await dataOf(
    nadia.client.POST('/correction-requests/{correction_request_id}/agree', {
      params: {
        path: { correction_request_id: data[0]?.id ?? '' },
        ...keyed(),
      },
    }),
  );
  expect(await shift()).toMatchObject({
    end_at: `${DAY}T15:00:00.000Z`,
    breaks: [{ name: 'Pausa', start_at: `${DAY}T12:00:00.000Z`, end_at: `${DAY}T12:30:00.000Z` }],
  });
});

test('a proposal has no axe violations at 320 px and in dark mode, and is translated into English', async ({
  browser,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await addShift(workplace, nadia.id);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const search = `week=${DAY}&person=${nadia.id}&day=${DAY}`;
  await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/timesheets?${search}`);
  await page.getByLabel('E-mail').fill(workplace.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(workplace.owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Propose to Nadia Benali' }).click();
  await page.getByRole('button', { name: 'Add break' }).click();
  await expect(page.getByRole('button', { name: 'Remove: Break 1' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Remove: Break 1' }).click();
  await expect(page.getByRole('group', { name: 'Break 1' })).toBeHidden();
  await context.close();
});

test('a correction that conflicts with somebody else’s shows both side by side, with their authors', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  const nadia = await workplace.addEmployee('Nadia Benali');
  const { id, version } = await addShift(workplace, nadia.id);
  await signIn(page, owner, `timesheets?week=${DAY}&person=${nadia.id}&day=${DAY}`);
  const drawer = page.getByRole('dialog', { name: /^Nadia Benali/ });
  await drawer.getByLabel('Salida').fill(timeInMadrid(`${DAY}T15:00:00Z`));
  await drawer.getByRole('button', { name: 'Olvidó fichar la salida' }).click();
  await dataOf(
    owner.client.PATCH('/shifts/{shift_id}', {
      params: { path: { shift_id: id }, ...keyed() },
      body: { version, reason: 'Llegó antes', start_at: `${DAY}T07:00:00.000Z` },
    }),
  );
  await drawer.getByRole('button', { name: 'Guardar corrección' }).click();
  const both = drawer.getByRole('region', { name: 'Cambiado por otra persona' });
  await expect(both.getByRole('alert')).toContainText('Olga Owner cambió esto');
  await both.getByRole('button', { name: 'Guardar lo mío encima' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Corrección guardada' })).toBeVisible();
  const shift = await dataOf(
    owner.client.GET('/shifts/{shift_id}', { params: { path: { shift_id: id } } }),
  );
  expect(shift).toMatchObject({
    ...{ start_at: `${DAY}T07:00:00.000Z`, end_at: `${DAY}T15:00:00.000Z` },
  });
});
