import { randomUUID } from 'node:crypto';
import { dataOf, expect, serverUrl, signIn, test } from './workplace';

test('a wrong pair is refused without a word about which of the two is wrong', async ({
  page,
  workplace,
}) => {
  await page.goto(`${serverUrl()}/app/`);
  await page.getByLabel('Correo').fill(workplace.owner.email);
  await page.getByLabel('Contraseña', { exact: true }).fill('something-else-entirely');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toHaveText('El correo o la contraseña no coinciden.');
});

test('who comes to a page without a session signs in and lands on that page', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'overview?period=this_month');
  await expect(page).toHaveURL(/\/app\/overview\?period=this_month$/);
  await expect(page.getByRole('button', { name: 'Periodo: Este mes' })).toBeVisible();
});

test('an employee lands on My shift, and finds no page of managers', async ({
  page,
  workplace,
}) => {
  await signIn(page, await workplace.addEmployee('Nadia Benali'));
  await expect(page.getByRole('heading', { name: 'Hola, Nadia' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Resumen' })).toHaveCount(0);
});

test('a password that someone else set is replaced before anything opens', async ({
  page,
  workplace,
}) => {
  const email = `${randomUUID()}@example.test`;
  const password = 'quiet-meadow-copper-77';
  await dataOf(
    workplace.owner.client.POST('/users', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { email, name: 'Pau Nuevo', password, role: 'EMPLOYEE', shop_ids: [workplace.shop.id] },
    }),
  );
  await page.goto(`${serverUrl()}/app/`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByLabel('Contraseña nueva').fill('a');
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await page.getByLabel('Contraseña nueva').fill('staple-orbit-lantern-9');
  await page.getByRole('button', { name: 'Guardar y entrar' }).click();
  await expect(page.getByRole('heading', { name: 'Hola, Pau' })).toBeVisible();
});

test('signing out in one tab leads the other tab to the sign-in page', async ({
  page,
  context,
  workplace,
}) => {
  await signIn(page, workplace.owner);
  const other = await context.newPage();
  await other.goto(`${serverUrl()}/app/team`);
  await expect(other.getByRole('heading', { name: 'Equipo ahora', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /Olga Owner/ }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
  for (const tab of [page, other])
    await expect(tab.getByRole('heading', { name: 'Entra en tu cuenta' })).toBeVisible();
});

test('the language is chosen with one click and stays', async ({ page }) => {
  await page.goto(`${serverUrl()}/app/sign-in`);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('each role of the demo is one press away', async ({ page }) => {
  await page.goto(`${serverUrl()}/app/sign-in`);
  await expect(page.getByRole('button', { name: /^Usar la cuenta de / })).toHaveCount(3);
  await page.getByRole('button', { name: 'Usar la cuenta de Equipo' }).click();
  await expect(page.getByRole('heading', { name: /^Hola, / })).toBeVisible();
});
