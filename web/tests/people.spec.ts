import type { Page } from '@playwright/test';
import { tabTo } from './keyboard';
import { expect, serverUrl, signIn, test } from './workplace';

const list = (page: Page) => page.getByRole('region', { name: 'Lista de personas' });

test('a person is added with the keyboard alone, and signs in with the given password', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'people');
  await expect(list(page)).toContainText('1 persona');
  await tabTo(page, 'button', 'Añadir persona');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre y apellidos')).toBeFocused();
  await page.keyboard.type('Lucía Prieto');
  await tabTo(page, 'textbox', 'Correo');
  const email = `lucia-${workplace.shop.id}@example.test`;
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  // This server has no mail, and says so; the other way in is one press away.
  await expect(page.getByText('Esta instalación no envía correo.')).toBeVisible();
  await tabTo(page, 'button', 'Darle una contraseña');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Contraseña');
  await page.keyboard.type('quiet-meadow-copper-77');
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('row', { name: /Lucía Prieto.*Equipo.*Ruzafa/ })).toBeVisible();
  const answer = await page.request.post(`${serverUrl()}/auth/login`, {
    data: { email, password: 'quiet-meadow-copper-77' },
  });
  expect(answer.status()).toBe(200);
});

test('role, shops and wage change in one place, and a deactivated person can no longer sign in', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'people?find=nadia');
  const row = list(page).getByRole('row', { name: /Nadia Benali/ });
  await row.getByRole('button', { name: 'Nadia Benali' }).click();
  const person = page.getByRole('dialog', { name: 'Nadia Benali' });
  await expect(person.getByLabel('Nombre y apellidos')).toBeFocused();
  await person.getByLabel('Importe (EUR)').fill('14,50');
  await person.getByRole('button', { name: 'Añadir salario' }).click();
  await expect(person.getByText('14,50 € por hora')).toBeVisible();
  await person.getByLabel('Rol').selectOption('Encargado');
  await person.getByRole('button', { name: 'Ruzafa' }).click();
  await person.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(row).toContainText('Encargado');
  await expect(row).toContainText('Sin tienda');
  await row.getByRole('button', { name: 'Nadia Benali' }).click();
  await person.getByRole('button', { name: 'Desactivar' }).click();
  await expect(person.getByText('su turno abierto termina')).toBeVisible();
  await person.getByRole('button', { name: 'Desactivar' }).click();
  await expect(page.getByText('Nadie con estos filtros.')).toBeVisible();
  await page.getByRole('button', { name: 'Desactivadas' }).click();
  await expect(row).toContainText('Desactivada');
  const { email, password } = nadia;
  const answer = await page.request.post(`${serverUrl()}/auth/login`, {
    data: { email, password },
  });
  expect(answer.status()).toBe(401);
});

test('a manager sees the people of their shops without wages, and cannot change anybody', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  const params = {
    path: { user_id: nadia.id },
    header: { 'Idempotency-Key': workplace.shop.id },
  };
  await workplace.owner.client.PATCH('/users/{user_id}', { params, body: { role: 'MANAGER' } });
  await signIn(page, nadia, 'people');
  await list(page).getByRole('button', { name: 'Nadia Benali' }).click();
  const person = page.getByRole('dialog', { name: 'Nadia Benali' });
  await expect(person.getByText('Solo un administrador')).toBeVisible();
  await expect(person.getByRole('heading', { name: 'Salario' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Añadir persona' })).toHaveCount(0);
});
