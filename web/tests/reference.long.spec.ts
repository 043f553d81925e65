import { expect, serverUrl, test } from './workplace';

test('the API reference is shown, sends requests to no other host, and signs in with a token', async ({
  page,
  workplace,
}) => {
  const { email, password } = workplace.owner;
  const login = await page.request.post(`${serverUrl()}/auth/login`, { data: { email, password } });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const foreign: string[] = [];
  const sent: (string | undefined)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== serverUrl()) foreign.push(request.url());
    if (url.pathname === '/auth/me') sent.push(request.headers()['authorization']);
  });
  await page.goto(`${serverUrl()}/docs`);
  await page.getByPlaceholder('Token', { exact: true }).first().fill(token);
  await page
    .getByRole('link', { name: /^Get your own account/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Test Request (get /auth/me)' }).click();
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await expect.poll(() => sent).toContain(`Bearer ${token}`);
  await expect(page.getByText('200 OK').first()).toBeVisible();
  expect(foreign).toEqual([]);
});
