import { makeReported } from './furnished';
import { expect, signIn, test } from './workplace';

test('the reports page without reports announces when they come, and a person can subscribe to them by mail', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'reports');
  await expect(page.getByText('Todavía no hay informes.')).toBeVisible();
  const shop = page.getByRole('group', { name: 'Ruzafa' });
  await shop.getByLabel('Cada semana').click();
  await expect(shop.getByLabel('Cada semana')).toBeChecked();
  await page.reload();
  await expect(shop.getByLabel('Cada semana')).toBeChecked();
  await shop.getByLabel('Cada semana').click();
  await expect(shop.getByLabel('Cada semana')).not.toBeChecked();
});

test('a stored report opens from the list, and can be downloaded as CSV', async ({ page }) => {
  const { workplace } = await makeReported();
  await signIn(page, workplace.owner, 'reports');
  await page
    .getByRole('link', { name: /^Día ·/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Día:/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Más vendidos' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});
