import { dataOf, expect, signIn, test } from './workplace';

test('a shop is archived after a confirmation, disappears from the pickers, and can be restored', async ({
  page,
  workplace,
}) => {
  const { owner, shop } = workplace;
  await signIn(page, owner, 'settings?view=shops');
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Ruzafa' });
  await row.getByRole('button', { name: 'Archivar: Ruzafa' }).click();
  await expect(row.getByRole('alert')).toContainText('Nadie podrá vender ni fichar ahí.');
  await row.getByRole('alert').getByRole('button', { name: 'Archivar' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Ruzafa está archivada.' }),
  ).toBeVisible();
  await expect(row).toContainText('Archivada');
  const shopNow = () =>
    dataOf(owner.client.GET('/shops/{shop_id}', { params: { path: { shop_id: shop.id } } }));
  expect((await shopNow()).archived_at).not.toBeNull();
  // An archived shop is restored before it is changed.
  await expect(row.getByRole('button', { name: 'Cambiar: Ruzafa' })).toBeHidden();
  await row.getByRole('button', { name: 'Recuperar: Ruzafa' }).click();
  await expect(row.getByRole('button', { name: 'Cambiar: Ruzafa' })).toBeVisible();
  expect((await shopNow()).archived_at).toBeNull();
});

test('an archived break type is restored, and a device shows the name it was given, in English', async ({
  browser,
  workplace,
}) => {
  const { owner } = workplace;
  const type = await dataOf(
    owner.client.POST('/break-types', { body: { name: 'Lunch', is_paid: false } }),
  );
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/settings?view=breaks`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Archive: Lunch' }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Lunch' });
  await expect(row).toContainText('Archived');
  await page.getByRole('button', { name: 'Restore: Lunch' }).click();
  await expect(page.getByRole('button', { name: 'Archive: Lunch' })).toBeVisible();
  const { data } = await dataOf(owner.client.GET('/break-types'));
  expect(data.map(({ id }) => id)).toEqual([type.id]);

  await page.getByRole('button', { name: 'Devices' }).click();
  const device = page.getByRole('main').getByRole('listitem').filter({ hasText: 'This one' });
  await device.getByRole('button', { name: /^Name it/ }).click();
  const form = page.getByRole('dialog', { name: 'Name it' });
  await form.getByLabel('Name').fill('Tablet at the counter');
  await form.getByRole('button', { name: 'Save name' }).click();
  await expect(form).toBeHidden();
  await expect(device).toContainText('Tablet at the counter');
  const sessions = await dataOf(owner.client.GET('/auth/sessions'));
  expect(sessions.data.map(({ name }) => name)).toContain('Tablet at the counter');
  await context.close();
});
