import { readFileSync } from 'node:fs';
import { addProducts, dataOf, expect, keyed, signIn, test } from './workplace';

test('the audit log shows in words who did what, is filtered through the URL, and exports the filtered entries', async ({
  page,
  workplace,
}) => {
  await addProducts(workplace, [{ sku: 'CAFE', name: 'Café', price: 1.9 }]);
  const nadia = await workplace.addEmployee('Nadia Benali');
  await dataOf(
    workplace.owner.client.PATCH('/users/{user_id}', {
      params: { path: { user_id: nadia.id }, ...keyed() },
      body: { role: 'MANAGER' },
    }),
  );
  await signIn(page, workplace.owner, 'audit');
  const list = page.getByRole('region', { name: 'Registro de auditoría' });
  await expect(list.getByRole('row', { name: /Producto creado.*Olga Owner/ })).toBeVisible();
  await page.getByRole('button', { name: 'Sobre qué' }).click();
  await page.getByRole('menuitemradio', { name: 'Personas' }).click();
  await page.getByRole('button', { name: 'Acción' }).click();
  await page.getByRole('menuitemradio', { name: 'Persona cambiada' }).click();
  await expect(page).toHaveURL(/subject=user.*action=user.updated/);
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('button', { name: 'Persona cambiada' }).click();
  const entry = page.getByRole('dialog', { name: 'Persona cambiada' });
  await expect(entry).toContainText('Sobre Nadia Benali');
  await expect(entry).toContainText(/Rol\s*Antes: Equipo → Encargado/);
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('user.updated');
  await list.getByRole('button', { name: 'Persona cambiada' }).click();
  await entry.getByRole('button', { name: 'Ver todo sobre lo mismo' }).click();
  await expect(list.getByRole('button', { name: 'Persona añadida' })).toBeVisible();
  await page.getByRole('button', { name: 'Cuándo' }).click();
  await page.getByRole('menuitemradio', { name: 'Ayer' }).click();
  await expect(page.getByText('Nada con estos filtros.')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(list.getByRole('row', { name: /Producto creado/ })).toBeVisible();
});
