import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { ASKING_NOTHING, PAGES } from './pages';
import { isSettled, openPage } from './walk';
import { dataOf, expect, keyed, serverUrl, signIn, test } from './workplace';

/** The server's own words, which no page may show. */
const TITLE = 'The server failed unexpectedly';
const failure = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    ...{ type: 'urn:tillclock:problem:internal', title: TITLE, status: 500, detail: TITLE },
    ...{ code: 'INTERNAL', instance: `urn:tillclock:request:${randomUUID()}` },
  }),
};

/** Requests to the API, without those about the session; the list of devices is what a page shows. */
const isAsked = ({ pathname }: URL) => !/^\/(app|auth)(?!\/sessions)/.test(pathname);

/** The pages of the navigation, but for the till, which has its own words and tests. */
const LINKS = [
  ...['Resumen', 'Equipo ahora', 'Alertas', 'Tiques', 'Mi turno', 'Hojas de horas', 'Horario'],
  ...['Actividad', 'Catálogo', 'Informes', 'Personas', 'Plataformas', 'Auditoría', 'Ajustes'],
];

const offline = (page: Page) =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'Sin conexión.' }).first();

test('where the server fails, every page says so in the language of its reader, and a press brings what was missing', async ({
  page,
  workplace,
}) => {
  test.setTimeout(600_000);
  await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'settings');
  for (const [path, title] of PAGES.filter(([each]) => !ASKING_NOTHING.includes(each))) {
    await page.route(isAsked, (route) => route.fulfill(failure));
    await openPage(page, path, title);
    const failed = page.getByRole('alert').filter({ hasText: 'Estos datos no han llegado' });
    await expect(failed.first(), path).toBeVisible();
    await isSettled(page, path);
    await expect(page.getByText(TITLE), path).toHaveCount(0);
    await page.unrouteAll();
    const retry = failed.getByRole('button', { name: 'Reintentar' });
    // One answer may fill several panels, and the stream comes back by itself.
    while ((await retry.count()) > 0) {
      await retry
        .first()
        .click({ timeout: 5_000 })
        .catch(() => undefined);
      await isSettled(page, path);
    }
  }
});

test('an answer that cannot be renewed stays, and says how old it is', async ({
  page,
  workplace,
}) => {
  const nadia = await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'team');
  await expect(page.getByText('En vivo')).toBeVisible();
  await isSettled(page, 'team');
  await page.route(/\/shifts\?/, (route) => route.fulfill(failure));
  await dataOf(
    nadia.client.POST('/shifts/start', {
      params: keyed(),
      body: {},
    }),
  );
  // The stream says that something has changed; what it consists of does not arrive.
  await expect(page.getByRole('listitem').filter({ hasText: 'Trabajando' })).toBeVisible();
  const old = page.getByRole('status').filter({ hasText: /no se ha podido actualizar.*datos de/ });
  await expect(old).toBeVisible();
  await page.unrouteAll();
  await old.getByRole('button', { name: 'Reintentar' }).click();
  await expect(old).toHaveCount(0);
});

test.describe('without a network', () => {
  // The worker has the pages; the API is out of reach.
  test.use({ serviceWorkers: 'allow' });

  test('every page opens, says that it is offline, and waits for nothing without a word', async ({
    page,
    context,
    workplace,
    complaints,
  }) => {
    await signIn(page, workplace.owner, 'settings');
    await page.evaluate(() => navigator.serviceWorker.ready);
    // From now on the files come from the worker.
    await openPage(page, 'settings', 'Ajustes');
    await context.setOffline(true);
    const pages = page.getByRole('navigation', { name: 'Principal' }).first().getByRole('link');
    for (const name of LINKS) {
      await pages.filter({ hasText: name }).click();
      await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
      await expect(offline(page), name).toBeVisible();
      await isSettled(page, name);
    }
    await context.setOffline(false);
    await expect(offline(page)).toHaveCount(0);
    await isSettled(page, 'with a network again');
    // The browser itself reports each request that found no network.
    complaints.splice(0);
  });

  test('what is sent is refused at once and can be sent again', async ({
    page,
    context,
    workplace,
  }) => {
    await signIn(page, workplace.owner, 'settings');
    await page.getByLabel('Nombre').fill('Olga O.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Guardar perfil' }).click();
    await expect(page.getByRole('alert')).toHaveText('El servidor no contesta.');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Guardar perfil' }).click();
    await expect(page.getByRole('button', { name: /Olga O\./ })).toBeVisible();
  });
});

test('a sign-in that the server cannot answer blames nobody, in both languages', async ({
  page,
}) => {
  await page.route('**/auth/login', (route) => route.fulfill(failure));
  await page.goto(`${serverUrl()}/app/sign-in`);
  await page.getByLabel('Correo').fill('olga@example.test');
  await page.getByLabel('Contraseña', { exact: true }).fill('something-else-entirely');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toHaveText('El servidor ha fallado.');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('alert')).toHaveText('The server has failed.');
});
