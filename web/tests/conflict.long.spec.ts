import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { addProducts, dataOf, expect, keyed, signIn, test, type Workplace } from './workplace';

const conflict = (page: Page) => page.getByRole('region', { name: 'Cambiado por otra persona' });

async function openCoffee(page: Page, workplace: Workplace) {
  await addProducts(workplace, [{ sku: 'CAFE', name: 'Café', price: 1.4, category: 'Bebidas' }]);
  const { data } = await dataOf(workplace.owner.client.GET('/products'));
  const id = data[0]?.id ?? '';
  await signIn(page, workplace.owner, `catalog?product=${id}`);
  const form = page.getByRole('dialog', { name: 'Café' });
  await expect(form.getByLabel('Nombre')).toHaveValue('Café');
  return { id, form };
}

async function changeElsewhere(
  { owner }: Workplace,
  id: string,
  body: { name?: string; price?: number },
) {
  await dataOf(
    owner.client.PATCH('/products/{product_id}', {
      params: { path: { product_id: id }, ...keyed() },
      body,
    }),
  );
}

const productOf = ({ owner }: Workplace, id: string) =>
  dataOf(owner.client.GET('/products/{product_id}', { params: { path: { product_id: id } } }));

test('a person who overwrites somebody else’s change sees both versions, and saves theirs without losing the rest', async ({
  page,
  workplace,
}) => {
  const { id, form } = await openCoffee(page, workplace);
  await form.getByLabel('Precio (EUR)').fill('1,60');
  await changeElsewhere(workplace, id, { name: 'Café solo', price: 1.5 });
  await form.getByRole('button', { name: 'Guardar cambios' }).click();
  const both = conflict(page);
  await expect(both).toBeFocused();
  await expect(both.getByRole('alert')).toContainText('Revisa los dos y elige.');
  await expect(both.getByRole('row', { name: /^Nombre/ })).toHaveText(/Café solo.*sin cambios/);
  await expect(both.getByRole('row', { name: /^Precio/ })).toHaveText(/1,5.*1,60/);
  // What neither side has changed is no question.
  await expect(both.getByRole('row', { name: /^Categoría/ })).toBeHidden();
  // What was typed is still there, and the other's save stands.
  await expect(form.getByLabel('Precio (EUR)')).toHaveValue('1,60');
  expect(await productOf(workplace, id)).toMatchObject({ name: 'Café solo', price: 1.5 });
  await both.getByRole('button', { name: 'Guardar lo mío encima' }).click();
  await expect(form).toBeHidden();
  expect(await productOf(workplace, id)).toMatchObject({ name: 'Café solo', price: 1.6 });
});

test('a person who accepts the other version sees it in the form, and saves later changes without a question', async ({
  page,
  workplace,
}) => {
  const { id, form } = await openCoffee(page, workplace);
  await form.getByLabel('Nombre').fill('Café largo');
  await changeElsewhere(workplace, id, { name: 'Café solo' });
  await form.getByRole('button', { name: 'Guardar cambios' }).click();
  await conflict(page).getByRole('button', { name: 'Dejar lo suyo' }).click();
  await expect(conflict(page)).toBeHidden();
  await expect(form.getByLabel('Nombre')).toHaveValue('Café solo');
  await form.getByLabel('Precio (EUR)').fill('2');
  await form.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(form).toBeHidden();
  expect(await productOf(workplace, id)).toMatchObject({ name: 'Café solo', price: 2 });
});

test('settings saved repeatedly never conflict with themselves, and do conflict with other people’s changes', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  await signIn(page, owner, 'settings?view=organization');
  const minutes = page.getByLabel('Margen del horario, en minutos');
  const save = page.getByRole('button', { name: 'Guardar organización' });
  const saved = page.getByRole('status').filter({ hasText: 'Cambios guardados.' });
  for (const value of ['7', '8']) {
    await minutes.fill(value);
    await save.click();
    await expect(saved).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Cerrar' }).click();
    await expect(saved).toBeHidden();
  }
  await minutes.fill('9');
  await dataOf(
    owner.client.PATCH('/organization', {
      params: keyed(),
      body: { schedule_grace_minutes: 20, week_start: 7 },
    }),
  );
  await save.click();
  await expect(conflict(page).getByRole('row', { name: /^Margen/ })).toHaveText(/20.*9/);
  await expect(conflict(page).getByRole('row', { name: /^La semana/ })).toHaveText(/domingo/);
  await conflict(page).getByRole('button', { name: 'Guardar lo mío encima' }).click();
  await expect(saved).toBeVisible();
  expect(await dataOf(owner.client.GET('/organization'))).toMatchObject({
    ...{ schedule_grace_minutes: 9, week_start: 7 },
  });
});

test('both versions of a person are distinguished in English, without axe violations at 320 px and in dark mode', async ({
  browser,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/people?person=${nadia.id}`);
  await page.getByLabel('E-mail').fill(workplace.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(workplace.owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const form = page.getByRole('dialog', { name: 'Nadia Benali' });
  await form.getByLabel('Full name').fill('Nadia B.');
  await dataOf(
    workplace.owner.client.PATCH('/users/{user_id}', {
      params: { path: { user_id: nadia.id }, ...keyed() },
      body: { name: 'Nadia Benali Ruiz', role: 'MANAGER' },
    }),
  );
  await form.getByRole('button', { name: 'Save changes' }).click();
  const both = page.getByRole('region', { name: 'Changed by someone else' });
  await expect(both.getByRole('row', { name: /Nadia Benali Ruiz/ })).toHaveText(/Nadia B\./);
  await expect(both.getByRole('row', { name: /^Role/ })).toHaveText(/Manager.*unchanged/);
  await expectNoViolations(page);
  await both.getByRole('button', { name: 'Save mine on top' }).click();
  await expect(form).toBeHidden();
  const person = await dataOf(
    workplace.owner.client.GET('/users/{user_id}', { params: { path: { user_id: nadia.id } } }),
  );
  expect(person).toMatchObject({ name: 'Nadia B.', role: 'MANAGER' });
  await context.close();
});
