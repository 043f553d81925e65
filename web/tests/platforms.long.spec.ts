import { expect, signIn, test } from './workplace';

test('a platform is added with its hosts, tested, changed, archived and restored', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'platforms');
  await expect(page.getByText('Todavía no hay plataformas.')).toBeVisible();
  await page.getByRole('button', { name: 'Añadir plataforma' }).first().click();
  const adding = page.getByRole('dialog', { name: 'Añadir plataforma' });
  await adding.getByLabel('Nombre').fill('Tienda en línea');
  await adding.getByLabel('Dominios').fill('*.almendro.example\nalmendro.example');
  await adding.getByLabel('Canal de venta').fill('Web');
  await adding.getByRole('button', { name: 'Verde', exact: true }).click();
  await adding.getByRole('button', { name: 'Añadir' }).click();
  const row = page.getByRole('row', { name: /Tienda en línea/ });
  await expect(row).toContainText('*.almendro.example');
  const host = page.getByRole('textbox', { name: 'Dominio' });
  await host.fill('https://caja.almendro.example/pedidos/7');
  await page.getByRole('button', { name: 'Probar' }).click();
  const answer = page.getByRole('status').filter({ hasText: 'almendro.example' });
  await expect(answer).toContainText('Tienda en línea');
  await expect(answer).toContainText('por *.almendro.example');
  // A host that only looks like it is another one.
  await host.fill('almendro.example.otro.example');
  await host.press('Enter');
  await expect(answer).toContainText('Ninguna plataforma');
  await row.getByRole('button', { name: 'Tienda en línea' }).click();
  const opened = page.getByRole('dialog', { name: 'Tienda en línea' });
  await opened.getByLabel('Dominios').fill('*');
  await opened.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(opened.getByText('Solo puede llevar un asterisco')).toBeVisible();
  await opened.getByLabel('Dominios').fill('almendro.example');
  await opened.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(row).not.toContainText('*.almendro.example');
  await row.getByRole('button', { name: 'Tienda en línea' }).click();
  await opened.getByRole('button', { name: 'Archivar' }).click();
  await opened.getByRole('button', { name: 'Archivar' }).click();
  // While the dialog closes, its fields are found beside those of the page.
  await expect(opened).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await host.fill('almendro.example');
  await host.press('Enter');
  await expect(answer).toContainText('Plataforma archivada');
  await page.getByRole('button', { name: 'Archivadas' }).click();
  await expect(row).toContainText('Archivada');
});

test('only an administrator has the pages of the platforms and of the audit log', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, nadia, 'my-shift');
  const pages = page.getByRole('navigation', { name: 'Principal' }).first();
  await expect(pages.getByRole('link', { name: 'Tiques' })).toBeVisible();
  for (const name of ['Plataformas', 'Auditoría', 'Personas', 'Catálogo'])
    await expect(pages.getByRole('link', { name })).toHaveCount(0);
});
