import { CHROMIUM } from './chromium';
import { dataOf, expect, serverUrl, test } from './workplace';

const NAME = 'till.example';
// The name leads to this machine, but is no place that a browser trusts without TLS.
const args = [...CHROMIUM.args, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
test.use({ launchOptions: { ...CHROMIUM, args } });

test('the till works on plain HTTP from another machine, and a reload does not sign out', async ({
  page,
  workplace,
  complaints,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await page.goto(`${serverUrl().replace('127.0.0.1', NAME)}/app/sign-in`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByLabel('Correo').fill(nadia.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(nadia.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('button', { name: 'Empezar turno' }).click();
  await expect(page.getByText('Empezaste el turno')).toBeVisible();
  await page.getByRole('link', { name: 'Caja' }).first().click();
  await page.reload();
  await page.getByRole('button', { name: 'A mano' }).click();
  await page.getByLabel('Qué es').fill('Bizcocho');
  await page.getByLabel('Precio (EUR)').fill('3.50');
  await page.getByRole('button', { name: 'Añadir' }).click();
  await page.getByRole('button', { name: 'Tarjeta' }).click();
  await expect(page.getByText('Tique 1', { exact: true })).toBeVisible();
  const { data } = await dataOf(workplace.owner.client.GET('/receipts'));
  expect(data.map(({ total }) => total)).toEqual([3.5]);
  // The browser remarks that it heeds this header over TLS alone; nothing else may be said.
  const remark = 'The Cross-Origin-Opener-Policy header has been ignored';
  complaints.splice(0, Infinity, ...complaints.filter((text) => !text.startsWith(remark)));
});
