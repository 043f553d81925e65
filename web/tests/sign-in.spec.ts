import { randomUUID } from 'node:crypto';
import { expectNoViolations } from './axe';
import { dataOf, expect, keyed, serverUrl, signIn, test } from './workplace';

test('wrong credentials are refused without a hint which of the two is wrong', async ({
  page,
  workplace,
}) => {
  await page.goto(`${serverUrl()}/app/`);
  await page.getByLabel('Correo').fill(workplace.owner.email);
  await page.getByLabel('Contraseña', { exact: true }).fill('something-else-entirely');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toHaveText('El correo o la contraseña no coinciden.');
});

test('a visitor without a session signs in and returns to the requested page', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'overview?period=this_month');
  await expect(page).toHaveURL(/\/app\/overview\?period=this_month$/);
  await expect(page.getByRole('button', { name: 'Periodo: Este mes' })).toBeVisible();
});

test('an employee starts on My shift, and has no links to the pages of managers', async ({
  page,
  workplace,
}) => {
  await signIn(page, await workplace.addEmployee('Nadia Benali'));
  await expect(page.getByRole('heading', { name: 'Hola, Nadia' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Resumen' })).toHaveCount(0);
});

test('a password set by somebody else is replaced before anything else opens', async ({
  page,
  workplace,
}) => {
  const email = `${randomUUID()}@example.test`;
  const password = 'quiet-meadow-copper-77';
  await dataOf(
    workplace.owner.client.POST('/users', {
      params: keyed(),
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

test('signing out in one tab takes the other tab to the sign-in page', async ({
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

test('the language is chosen with one click and is remembered', async ({ page }) => {
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

test('somebody new sets up their business in the browser and lands on the first steps', async ({
  page,
}) => {
  const email = `${randomUUID()}@example.test`;
  await page.goto(`${serverUrl()}/app/`);
  await page.getByRole('link', { name: 'Crea tu negocio' }).click();
  await page.getByLabel('Nombre del negocio').fill('Almendro');
  await page.getByLabel('Tu nombre').fill('Olga Owner');
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill('password');
  await page.getByLabel('Zona horaria').fill('Europe/Madrid');
  await page.getByLabel('Moneda').fill('EUR');
  await page.getByRole('button', { name: 'Crear y entrar' }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await page.getByLabel('Contraseña', { exact: true }).fill('staple-orbit-lantern-9');
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Crear y entrar' }).click();
  await expect(page.getByRole('heading', { name: 'Lo primero' })).toBeVisible();
  await expect(page.getByText('0 de 5')).toBeVisible();
});

test('a person who has forgotten the password asks for a link, and is told where mail is not set up', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/app/`);
  await page.getByRole('link', { name: '¿Has olvidado la contraseña?' }).click();
  await page.getByLabel('Correo').fill('lucia@example.test');
  await page.getByRole('button', { name: 'Enviar enlace' }).click();
  await expect(page.getByRole('alert')).toHaveText('Esta instalación no envía correo.');
  const path = '**/auth/forgotten-password';
  await page.route(path, (route) => route.fulfill({ status: 204 }));
  await page.getByRole('button', { name: 'Enviar enlace' }).click();
  await expect(page.getByRole('status')).toContainText('lucia@example.test');
  await page.getByRole('link', { name: 'Volver a entrar' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
});
