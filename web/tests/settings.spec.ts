import { dataOf, expect, signIn, test } from './workplace';

test('an administrator adds a shop and a break type, and chooses how the organization counts', async ({
  page,
  workplace,
}) => {
  const { owner } = workplace;
  await signIn(page, owner, 'settings?view=shops');
  await page.getByRole('button', { name: 'Añadir tienda' }).click();
  const form = page.getByRole('dialog', { name: 'Añadir tienda' });
  await form.getByLabel('Nombre').fill('Playa');
  await form.getByLabel('Zona horaria').fill('Atlantic/Canary');
  await form.getByRole('button', { name: 'Guardar tienda' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Playa' })).toContainText(
    'Atlantic/Canary · EUR',
  );
  await page.getByRole('button', { name: 'Tipos de pausa' }).click();
  await page.getByLabel('Nombre').fill('Comida');
  await page.getByLabel('Minutos previstos').fill('30');
  await page.getByRole('button', { name: 'Añadir tipo de pausa' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Comida' })).toContainText('30 min');
  await page.getByRole('button', { name: 'Organización', exact: true }).click();
  await page.getByLabel('Horas extra del día, desde estos minutos').fill('480');
  await page.getByRole('button', { name: 'Guardar organización' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cambios guardados.' })).toBeVisible();
  const organization = await dataOf(owner.client.GET('/organization'));
  expect(organization.overtime_daily_minutes).toBe(480);
});

test('an employee sees only their profile and devices, and changes name, language and password', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, nadia, 'settings?view=organization');
  const views = page.getByRole('group', { name: 'Ajustes' }).getByRole('button');
  await expect(views).toHaveText(['Mi perfil', 'Dispositivos']);
  await page.getByLabel('Contraseña actual').fill(nadia.password);
  await page.getByLabel('Contraseña nueva').fill('amber-violet-lantern-38');
  await page.getByRole('button', { name: 'Cambiar contraseña' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Contraseña cambiada.' })).toBeVisible();
  await page.getByLabel('Nombre').fill('Nadia B.');
  await page.getByLabel('Idioma').selectOption('English');
  await page.getByRole('button', { name: 'Guardar perfil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Nadia B\./ })).toBeVisible();
  await page.getByRole('button', { name: 'Devices' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'This one' })).toContainText(
    'Chrome · Linux',
  );
});

test('the activity policy lists what is missing, and is switched on once it is complete', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'settings?view=activity');
  await expect(page.getByText(/^Falta algo de finalidad/)).toBeVisible();
  await page.getByLabel('Finalidad').fill('Planificar el trabajo de la tienda web.');
  await page.getByLabel('Días que se guarda').fill('30');
  await expect(page.getByText('La actividad con más de 30 días se borra')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar política' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cambios guardados.' })).toBeVisible();
  const policy = await dataOf(workplace.owner.client.GET('/activity/policy'));
  expect(policy).toMatchObject({ retention_days: 30, enabled: false });
  await page.getByLabel('Base legal (artículo 6.1 del RGPD)').selectOption('Contrato');
  await page.getByLabel('Por qué vale esta base').fill('El contrato de quienes atienden la web.');
  await page.getByLabel('Cómo se informó al equipo').fill('Con una carta y una reunión.');
  await page.getByLabel('Fecha de la evaluación de impacto').fill('2026-01-10');
  await page.getByLabel('Fecha en que se informó').fill('2026-01-12');
  await page.getByLabel('Registrar actividad').check();
  await page.getByRole('button', { name: 'Guardar política' }).click();
  await expect(page.getByText(/^Falta algo de finalidad/)).toBeHidden();
  const complete = await dataOf(workplace.owner.client.GET('/activity/policy'));
  expect(complete).toMatchObject({ enabled: true, informed_on: '2026-01-12', missing: [] });
});
