import { expect, serverUrl, test } from './workplace';

test('the reference of the API is shown, asks no other host for anything, and signs in with a token', async ({
  page,
  workplace,
}) => {
  const login = await page.request.post(`${serverUrl()}/auth/login`, {
    data: { email: workplace.owner.email, password: workplace.owner.password },
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const foreign: string[] = [];
  const sent: (string | undefined)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== serverUrl()) foreign.push(request.url());
    if (url.pathname === '/auth/me') sent.push(request.headers()['authorization']);
  });
  await page.goto(`${serverUrl()}/docs`);
  await expect(
    page.getByText('Register an organization and its first ADMIN').first(),
  ).toBeVisible();
  await page.getByPlaceholder('Token', { exact: true }).first().fill(token);
  await page
    .getByRole('button', { name: /Test Request.*get \/auth\/me/i })
    .first()
    .click();
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await expect.poll(() => sent).toContain(`Bearer ${token}`);
  expect(foreign).toEqual([]);
});
