import type { Page } from '@playwright/test';
import { openTill, salesOf, sell, unsentOn, workerIsReady } from './till';
import { expect, makeWorkplace, serverUrl, signIn, test } from './workplace';

test.use({ serviceWorkers: 'allow' });

async function leaveTill(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Salir de la caja' }).click();
  await page.getByRole('button', { name: /Nadia Benali/ }).click();
  await page.getByRole('menuitem', { name: 'Salir' }).click();
}

test('a person of another organization sees no sale of the first one on the same device', async ({
  page,
  context,
  workplace,
}) => {
  await openTill(page, workplace);
  await workerIsReady(page);
  await context.setOffline(true);
  await sell(page, /^Café con leche/);
  await leaveTill(page);
  await page.getByRole('button', { name: 'Salir de todos modos' }).click();
  await context.setOffline(false);
  const other = await makeWorkplace();
  await signIn(page, other.owner, 'overview');
  await page.goto(`${serverUrl()}/app/till?view=queue`);
  await expect(page.getByText('Todo está en el servidor.')).toBeVisible();
  await expect(page.getByText('Café con leche')).toHaveCount(0);
  expect(await unsentOn(context)).toBe(1);
});

test('signing out with an unsent sale shows a warning, and the sale is sent at the next sign-in', async ({
  page,
  context,
  workplace,
}) => {
  const nadia = await openTill(page, workplace);
  await workerIsReady(page);
  await context.setOffline(true);
  await sell(page, /^Café con leche/);
  await leaveTill(page);
  const dialog = page.getByRole('dialog', { name: 'Hay ventas sin enviar' });
  await dialog.getByRole('button', { name: 'Salir de todos modos' }).click();
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await context.setOffline(false);
  await signIn(page, nadia, 'sign-in');
  await expect.poll(async () => (await salesOf(workplace)).length).toBe(1);
});
