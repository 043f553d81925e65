import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { dataOf, expect, makeOwner, signIn, test, type Account } from './workplace';

const step = (page: Page, title: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: title });

async function toOverview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Resumen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Resumen' })).toBeVisible();
}

async function addShop(page: Page): Promise<void> {
  await step(page, 'Crea tu primera tienda').getByRole('link', { name: 'Crear tienda' }).click();
  const form = page.getByRole('dialog', { name: 'Añadir tienda' });
  await expect(form.getByLabel('Nombre')).toBeFocused();
  await form.getByLabel('Nombre').fill('Ruzafa');
  await form.getByRole('button', { name: 'Guardar tienda' }).click();
  await expect(form).toBeHidden();
  await toOverview(page);
}

test('the first steps lead from an empty organization to the first sale and the first shift, and then disappear', async ({
  page,
}) => {
  const owner = await makeOwner();
  await signIn(page, owner);
  await expect(page.getByText('0 de 5')).toBeVisible();
  // Nobody can sell or clock in without a shop.
  await expect(page.getByRole('link', { name: 'Abrir caja' })).toBeHidden();
  await addShop(page);

  await expect(page.getByText('1 de 5')).toBeVisible();
  await page.getByRole('link', { name: 'Añadir persona' }).click();
  const person = page.getByRole('dialog', { name: 'Añadir persona' });
  await person.getByLabel('Nombre y apellidos').fill('Lucía Prieto');
  await person.getByLabel('Correo').fill(`lucia-${owner.email}`);
  await person.getByRole('button', { name: 'Darle una contraseña' }).click();
  await person.getByLabel('Contraseña', { exact: true }).fill('quiet-meadow-copper-77');
  await person.getByRole('button', { name: 'Añadir', exact: true }).click();
  await expect(page.getByRole('row', { name: /Lucía Prieto.*Ruzafa/ })).toBeVisible();
  await toOverview(page);

  await expect(page.getByText('2 de 5')).toBeVisible();
  await page.getByRole('link', { name: 'Nuevo producto' }).click();
  const product = page.getByRole('dialog', { name: 'Nuevo producto' });
  await product.getByLabel('SKU').fill('CAFE');
  await product.getByLabel('Nombre').fill('Café solo');
  await product.getByLabel(/^Precio/).fill('1,40');
  await product.getByRole('button', { name: 'Crear producto' }).click();
  await expect(page.getByRole('row', { name: /Café solo/ })).toBeVisible();
  await toOverview(page);

  await expect(page.getByText('3 de 5')).toBeVisible();
  await page.getByRole('link', { name: 'Abrir caja' }).click();
  await page.getByRole('button', { name: /^Café solo/ }).click();
  await page.getByRole('button', { name: 'Tarjeta' }).click();
  await expect(page.getByText('Tique 1', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Salir de la caja' }).click();
  await toOverview(page);

  await expect(page.getByText('4 de 5')).toBeVisible();
  await page.getByRole('link', { name: 'Ir a Mi turno' }).click();
  await page.getByRole('button', { name: 'Empezar turno' }).click();
  await expect(page.getByRole('button', { name: 'Terminar turno' })).toBeVisible();
  await toOverview(page);
  await expect(page.getByText('1,40 €').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lo primero' })).toBeHidden();
});

test('a first step counts as done by the organization’s data, whoever did it and wherever', async ({
  page,
  workplace,
}) => {
  await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner);
  await expect(page.getByText('2 de 5')).toBeVisible();
  await expect(step(page, 'Añade a tu equipo')).toContainText('Hecho:');
  await expect(step(page, 'Carga el catálogo')).not.toContainText('Hecho:');
  await page.getByRole('link', { name: 'Importar CSV' }).click();
  await expect(page).toHaveURL(/catalog\/import/);
});

test('dismissed first steps stay hidden on this device, and the empty pages still show the next step', async ({
  page,
}) => {
  await signIn(page, await makeOwner());
  await page.getByRole('button', { name: 'No mostrar más' }).click();
  await expect(page.getByRole('heading', { name: 'Lo primero' })).toBeHidden();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  for (const path of ['overview', 'schedule', 'my-shift', 'till']) {
    if (path !== 'overview') await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/${path}`);
    await expect(page.getByRole('link', { name: 'Crear tienda' }), path).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: 'Lo primero' })).toBeHidden();
  expect(asked).not.toContain('/products');
  await page.getByRole('link', { name: 'Crear tienda' }).click();
  await expect(page.getByRole('dialog', { name: 'Añadir tienda' })).toBeVisible();
});

test('the first steps have no axe violations in both schemes and sizes, and do not scroll sideways', async ({
  page,
}) => {
  await signIn(page, await makeOwner());
  await expect(page.getByText('Tu primer día aparecerá aquí.')).toBeVisible();
  await expectNoViolations(page);
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrolled).toBeLessThanOrEqual(320);
});

test('an administrator sees the first steps in English, and a manager does not', async ({
  workplace,
  browser,
}) => {
  const manager = await workplace.addEmployee('Marta Manager');
  await dataOf(
    workplace.owner.client.PATCH('/users/{user_id}', {
      params: { path: { user_id: manager.id } },
      body: { role: 'MANAGER' },
    }),
  );
  const english = await browser.newContext({ locale: 'en-GB' });
  const other = await english.newPage();
  await other.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/`);
  const enter = async ({ email, password }: Account) => {
    await other.getByLabel('E-mail').fill(email);
    await other.getByLabel('Password', { exact: true }).fill(password);
    await other.getByRole('button', { name: 'Sign in' }).click();
  };
  await enter(manager);
  await expect(other.getByText('Nothing waiting')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'First steps' })).toBeHidden();
  await other.evaluate(() => localStorage.clear());
  await other.reload();
  await enter(workplace.owner);
  await expect(other.getByRole('heading', { name: 'First steps' })).toBeVisible();
  await expect(other.getByText('2 of 5')).toBeVisible();
  await english.close();
});
