// `npm run shots`: screenshots of every page with demo data, light and dark, desktop and phone, into web/shots/.
// They prove nothing by themselves: they are for eyes, beside the design.
import { test, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { seeAll } from './walk';
import { serverUrl } from './workplace';

const OUT = join(import.meta.dirname, '../shots');
const PASSWORD = 'Admin123*';
const ADMIN = 'admin@kpi.com';
const EMPLOYEE = 'lucia@demo.tillclock.example';
interface Shot {
  readonly name: string;
  readonly path: string;
  /** What is pressed before the picture. */
  readonly act?: (page: Page) => Promise<unknown>;
}

async function chooseFile(page: Page): Promise<void> {
  const rows = ['sku;name;price;category', 'CAFE-01;Café con leche;2,10;Bebidas'];
  const more = Array.from({ length: 30 }, (_, index) => `N${String(index)};Nuevo;1,50;Bollería`);
  const buffer = Buffer.from([...rows, 'MAL;Sin precio;;', ...more].join('\n'));
  await page
    .getByLabel('Archivo')
    .setInputFiles({ name: 'productos.csv', mimeType: 'text/csv', buffer });
  await page.getByText('productos.csv').waitFor();
}

async function openPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Luc/ }).click();
  await page.getByRole('heading', { name: 'Salario' }).waitFor();
}

const first = (role: 'button' | 'link', name: RegExp) => (page: Page) =>
  page.getByRole(role, { name }).first().click();

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
/** On a Monday, nobody has worked in the present week. */
const LAST_WEEK = daysAgo(7);
const openDay = first('button', /, .*: \d+:\d\d/);

async function openReceipt(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: 'Lista de tiques' });
  await list.getByRole('link').first().click();
  await page.getByRole('complementary', { name: 'Tique' }).getByRole('heading').waitFor();
}

async function openEntry(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Whatever is asked for does not arrive. */
async function fail(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith('/kpis'),
    (route) => route.abort(),
  );
  await page.reload();
  await page.getByText('Estos datos no han llegado').first().waitFor();
}

async function payInCash(page: Page): Promise<void> {
  const tile = page.getByRole('button', { name: /€$/ });
  for (const index of [0, 1, 1]) await tile.nth(index).click();
}

const OPEN: readonly Shot[] = [
  { name: 'sign-in', path: 'sign-in' },
  { name: 'sign-in-register', path: 'sign-in?view=register' },
  { name: 'sign-in-forgotten', path: 'sign-in?view=forgotten' },
  { name: 'accessibility', path: 'accessibility' },
];
const OF_ADMIN: readonly Shot[] = [
  { name: 'overview', path: 'overview' },
  { name: 'overview-month', path: 'overview?period=last_30_days' },
  { name: 'overview-failed', path: 'overview', act: fail },
  { name: 'team', path: 'team' },
  { name: 'alerts', path: 'alerts' },
  { name: 'receipts', path: 'receipts?period=last_7_days' },
  { name: 'receipt', path: 'receipts?period=last_7_days', act: openReceipt },
  { name: 'timesheets', path: `timesheets?week=${LAST_WEEK}` },
  { name: 'timesheets-day', path: `timesheets?week=${LAST_WEEK}`, act: openDay },
  { name: 'schedule', path: 'schedule' },
  { name: 'schedule-add', path: 'schedule', act: first('button', /^Añadir turno previsto/) },
  { name: 'reports', path: 'reports' },
  { name: 'report', path: 'reports', act: first('link', /^(Día|Semana|Mes) ·/) },
  { name: 'settings', path: 'settings' },
  { name: 'settings-devices', path: 'settings?view=devices' },
  { name: 'settings-organization', path: 'settings?view=organization' },
  { name: 'settings-shops', path: 'settings?view=shops' },
  { name: 'settings-breaks', path: 'settings?view=breaks' },
  { name: 'settings-activity', path: 'settings?view=activity' },
  { name: 'catalog', path: 'catalog' },
  { name: 'catalog-add', path: 'catalog?add=true' },
  { name: 'catalog-import', path: 'catalog/import', act: chooseFile },
  { name: 'people', path: 'people' },
  { name: 'people-add', path: 'people?add=true' },
  { name: 'people-one', path: 'people', act: openPerson },
  { name: 'platforms', path: 'platforms' },
  { name: 'platforms-add', path: 'platforms?add=true' },
  { name: 'audit', path: 'audit' },
  { name: 'audit-entry', path: 'audit?subject=user', act: openEntry },
];
const OF_EMPLOYEE: readonly Shot[] = [
  { name: 'my-shift', path: 'my-shift' },
  { name: 'activity', path: `activity?day=${daysAgo(2)}` },
  { name: 'till', path: 'till', act: payInCash },
];
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${serverUrl()}/app/sign-in`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.waitForURL(/\/app\/(overview|my-shift)/);
}

async function shoot(page: Page, { name, path, act }: Shot, look: string): Promise<void> {
  await page.goto(`${serverUrl()}/app/${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('load');
  // A picture of a page without that is better than none.
  await act?.(page).catch((error: unknown) => console.log(`${name}: ${String(error)}`));
  await seeAll(page);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(OUT, `${name}-${look}.png`), fullPage: true });
  await page.unrouteAll();
}

/** All pages in one look, with one sign-in for each person. */
async function shootAll(
  browser: Browser,
  size: keyof typeof SIZES,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  for (const [email, shots] of [
    [null, OPEN],
    [ADMIN, OF_ADMIN],
    [EMPLOYEE, OF_EMPLOYEE],
  ] as const) {
    const context = await browser.newContext({
      ...{ viewport: SIZES[size], colorScheme, deviceScaleFactor: 1.5, locale: 'es-ES' },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    if (email !== null) await signIn(page, email);
    for (const shot of shots) await shoot(page, shot, `${size}-${colorScheme}`);
    await context.close();
  }
}

for (const size of ['desktop', 'phone'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`screenshots, ${size}, ${scheme}`, async ({ browser }) => {
      test.setTimeout(1_200_000);
      await shootAll(browser, size, scheme);
    });
  }
}
