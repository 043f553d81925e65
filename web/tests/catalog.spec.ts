import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addProducts, expect, signIn, test } from './workplace';

const list = (page: Page) => page.getByRole('region', { name: 'Lista de productos' });

test('a product is created, found, changed, archived and restored', async ({ page, workplace }) => {
  await signIn(page, workplace.owner, 'catalog');
  await expect(page.getByText('Todavía no hay productos.')).toBeVisible();
  await page.getByRole('button', { name: 'Nuevo producto' }).first().click();
  const form = page.getByRole('dialog', { name: 'Nuevo producto' });
  await form.getByLabel('SKU').fill('CAFE');
  await form.getByLabel('Nombre').fill('Café con leche');
  await form.getByLabel('Precio (EUR)').fill('1,90');
  await form.getByLabel('Coste (EUR)').fill('0,455');
  await form.getByLabel('Códigos de barras').fill('8410000000017');
  await form.getByRole('button', { name: 'Crear producto' }).click();
  await expect(form.getByText('Como máximo 2 decimales.')).toBeVisible();
  await form.getByLabel('Coste (EUR)').fill('0,45');
  await form.getByRole('button', { name: 'Crear producto' }).click();
  const row = list(page).getByRole('row', { name: /Café con leche.*CAFE/ });
  await expect(row).toContainText('1,90 €');
  await page.getByRole('searchbox', { name: 'Buscar productos' }).fill('leche');
  await expect(page).toHaveURL(/find=leche/);
  await row.getByRole('button', { name: 'Café con leche' }).click();
  const opened = page.getByRole('dialog', { name: 'Café con leche' });
  await opened.getByLabel('Precio (EUR)').fill('2');
  await opened.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(row).toContainText('2,00 €');
  await row.getByRole('button', { name: 'Café con leche' }).click();
  await opened.getByRole('button', { name: 'Archivar' }).click();
  await expect(page.getByText('Ningún producto con estos filtros.')).toBeVisible();
  await page.getByRole('button', { name: 'Archivados' }).click();
  await row.getByRole('button', { name: 'Café con leche' }).click();
  await opened.getByRole('button', { name: 'Recuperar' }).click();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await expect(row).toContainText('2,00 €');
});

test('an existing SKU is refused, and one press does not discard the typed values', async ({
  page,
  workplace,
}) => {
  await addProducts(workplace, [{ sku: 'CAFE', name: 'Café', price: 1.9 }]);
  await signIn(page, workplace.owner, 'catalog?add=true');
  const form = page.getByRole('dialog', { name: 'Nuevo producto' });
  await form.getByLabel('SKU').fill('CAFE');
  await form.getByLabel('Nombre').fill('Otro');
  await form.getByLabel('Precio (EUR)').fill('3');
  await form.getByRole('button', { name: 'Crear producto' }).click();
  await expect(form.getByText('Este SKU ya es de «Café».')).toBeVisible();
  await form.getByRole('button', { name: 'Cancelar' }).click();
  await expect(form.getByRole('alert')).toContainText('no está guardado');
  await form.getByRole('button', { name: 'Descartar' }).click();
  await expect(list(page).getByRole('row', { name: /Café/ })).toContainText('1,90 €');
});

test('an import shows a preview, imports nothing before it is confirmed, and returns the failures', async ({
  page,
  workplace,
}) => {
  await addProducts(workplace, [
    { sku: 'CAFE', name: 'Café', price: 1.9 },
    { sku: 'TE', name: 'Té', price: 2 },
  ]);
  await signIn(page, workplace.owner, 'catalog');
  await page.getByRole('link', { name: 'Importar' }).click();
  // As Excel saves it in Spain: its own encoding, semicolons, a comma in the price.
  const rows = [
    'sku;name;price',
    'CAFE;Café;2,10',
    'TE;Té;2',
    'PAN;"Pan; entero";1,50',
    'MAL;Malo;x',
  ];
  await page.getByLabel('Archivo').setInputFiles({
    name: 'productos.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n'), 'latin1'),
  });
  await expect(page.getByText('productos.csv · 4 filas')).toBeVisible();
  await expect(page.getByRole('row', { name: /PAN.*Pan; entero.*1,50.*Nuevo/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /CAFE.*Cambia/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /TE.*Igual/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^5 MAL price: tiene que ser un número/ }),
  ).toBeVisible();
  const before = await workplace.owner.client.GET('/products');
  expect(before.data?.data.map(({ price }) => price)).toEqual([1.9, 2]);
  await page.getByRole('button', { name: 'Importar 2 productos' }).click();
  await expect(
    page.getByText('Creados: 1 · Cambiados: 1 · Sin cambios: 1 · Con fallo: 1'),
  ).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar las filas con fallo' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain(
    '5,"MAL","price: tiene que ser un número',
  );
  await page.getByRole('link', { name: 'Ver el catálogo' }).click();
  await expect(list(page).getByRole('row', { name: /Pan; entero/ })).toContainText('1,50 €');
});

test('a long import continues after a lost response, and counts nothing twice', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'catalog/import');
  const rows = Array.from({ length: 2_300 }, (_, index) => `P${String(index)},Producto,1`);
  await page.getByLabel('Archivo').setInputFiles({
    name: 'muchos.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['sku,name,price', ...rows].join('\n')),
  });
  let count = 0;
  await page.route(/products\/import\?dry_run=false/, async (route) => {
    count += 1;
    if (count !== 2) return route.continue();
    // The server stores it; the answer does not come through.
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Importar 2.300 productos' }).click();
  await expect(page.getByRole('alert')).toContainText('no contesta');
  await expect(page.getByText('1.000 de 2.300 filas')).toBeVisible();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(page.getByText('Creados: 2.300')).toBeVisible();
});
