import { randomUUID } from 'node:crypto';
import { pressOn } from './keyboard';
import { dataOf, expect, keyed, signIn, test } from './workplace';

test('an employee starts, pauses and ends a shift with the keyboard alone', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, nadia);
  const press = async (name: string) => {
    const button = page.getByRole('button', { name });
    // The stream may show what was pressed before its answer, until which no button can be pressed.
    await expect(button).toBeEnabled();
    await pressOn(page, 'button', name);
  };
  await press('Empezar turno');
  await expect(page.getByText('Empezaste el turno')).toBeVisible();
  await press('Empezar pausa');
  await expect(page.getByRole('button', { name: 'Volver de la pausa' })).toBeEnabled();
  await press('Volver de la pausa');
  await expect(page.getByRole('button', { name: 'Empezar pausa' })).toBeEnabled();
  await press('Terminar turno');
  await expect(page.getByRole('button', { name: 'Empezar turno' })).toBeEnabled();
  const { data } = await dataOf(nadia.client.GET('/shifts'));
  expect(data.map(({ status, breaks }) => [status, breaks.length])).toEqual([['CLOSED', 1]]);
});

test('a start whose response is lost opens one shift when it is pressed again', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  // Without the stream, which would show the shift before the second attempt.
  await page.route('**/activity/live/stream', (route) => route.abort());
  await signIn(page, nadia);
  let isFirst = true;
  await page.route('**/shifts/start', async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    // The server stores it; the answer does not come through.
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Empezar turno' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'No se ha podido guardar' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Empezar turno' }).click();
  await expect(page.getByText('Empezaste el turno')).toBeVisible();
  const { data } = await dataOf(nadia.client.GET('/shifts'));
  expect(data).toHaveLength(1);
});

test('a manager sees a shift begin without reloading, and ends it with a reason', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'team');
  await expect(page.getByText('En vivo')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Nadia Benali' });
  await expect(row.getByText('Sin turno')).toBeVisible();
  await dataOf(
    nadia.client.POST('/shifts/start', {
      params: keyed(),
      body: { device_label: 'Caja 2' },
    }),
  );
  await expect(row.getByText('Trabajando')).toBeVisible();
  await page.getByRole('button', { name: 'Acciones para Nadia Benali' }).click();
  await page.getByRole('menuitem', { name: 'Terminar el turno' }).click();
  const dialog = page.getByRole('dialog', { name: 'Terminar el turno de Nadia Benali' });
  await expect(dialog.getByText('Sesión de Caja 2')).toBeVisible();
  await dialog.getByRole('radio', { name: /, ahora/ }).click();
  await dialog.getByLabel('Motivo').fill('Se fue sin fichar');
  await dialog.getByRole('button', { name: /^Terminar a las/ }).click();
  await expect(row.getByText('Sin turno')).toBeVisible();
  const { data } = await dataOf(workplace.owner.client.GET('/shifts'));
  expect(data[0]).toMatchObject({ status: 'CLOSED', end_source: 'MANAGER' });
});

/** Nobody is silent within the time of a test, so the questions are the test's own; the page and its requests are not. */
test('a person who is asked about a quiet time replies with one press, or ends the shift if they had left', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const since = new Date(Date.now() - 25 * 60_000).toISOString();
  const question = (id: string) => ({
    ...{ id, user_id: nadia.id, shop_id: randomUUID(), shift_id: randomUUID(), since },
    asked_at: new Date(Date.now() - 60_000).toISOString(),
    answer_by: new Date(Date.now() + 540_000).toISOString(),
    ...{ answer: null, left_at: null, closed_at: null, closed_reason: null },
  });
  const [first, second] = [randomUUID(), randomUUID()];
  let open = [first, second];
  const answers: unknown[] = [];
  await page.route('**/activity/questions', (route) =>
    route.fulfill({ json: { data: open.map(question) } }),
  );
  await page.route('**/activity/questions/*/answer', (route) => {
    const id = new URL(route.request().url()).pathname.split('/')[3] ?? '';
    open = open.filter((each) => each !== id);
    answers.push([id, route.request().postDataJSON()]);
    return route.fulfill({ json: question(id) });
  });
  await signIn(page, nadia);
  await expect(page.getByText('nadie más se entera').first()).toBeVisible();
  await page.getByRole('button', { name: 'En el almacén' }).first().click();
  await expect(page.getByRole('button', { name: 'En el almacén' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Terminar turno entonces' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Ratos sin actividad' })).toBeHidden();
  expect(answers).toEqual([
    [first, { answer: 'STOCK' }],
    [second, { answer: 'LEFT', left_at: since }],
  ]);
});
