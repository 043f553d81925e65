// `npm run shots`: screenshots of every page with demo data, light and dark, desktop and phone, into web/shots/.
// They prove nothing by themselves: they are for eyes, beside the design.
import { test, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { serverUrl } from './workplace';

const OUT = join(import.meta.dirname, '../shots');
const PASSWORD = 'Admin123*';
const ADMIN = 'admin@kpi.com';
const EMPLOYEE = 'lucia@demo.tillclock.example';
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
  /** What is pressed before the picture. */
  readonly act?: (page: Page) => Promise<void>;
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

async function openEntry(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

const PAGES: readonly Shot[] = [
  { name: 'sign-in', path: 'sign-in' },
  { name: 'overview', path: 'overview', as: ADMIN },
  { name: 'overview-month', path: 'overview?period=last_30_days', as: ADMIN },
  { name: 'alerts', path: 'alerts', as: ADMIN },
  { name: 'receipts', path: 'receipts?period=last_7_days', as: ADMIN },
  { name: 'timesheets', path: 'timesheets', as: ADMIN },
  { name: 'schedule', path: 'schedule', as: ADMIN },
  { name: 'reports', path: 'reports', as: ADMIN },
  {
    ...{ name: 'report', path: 'reports', as: ADMIN },
    act: (page) =>
      page
        .getByRole('link', { name: /^(Día|Semana|Mes) ·/ })
        .first()
        .click(),
  },
  { name: 'settings', path: 'settings?view=organization', as: ADMIN },
  { name: 'activity', path: 'activity', as: EMPLOYEE },
  { name: 'team', path: 'team', as: ADMIN },
  { name: 'my-shift', path: 'my-shift', as: EMPLOYEE },
  { name: 'till', path: 'till', as: EMPLOYEE },
  { name: 'catalog', path: 'catalog', as: ADMIN },
  { name: 'catalog-add', path: 'catalog?add=true', as: ADMIN },
  { name: 'catalog-import', path: 'catalog/import', as: ADMIN, act: chooseFile },
  { name: 'people', path: 'people', as: ADMIN },
  { name: 'people-one', path: 'people', as: ADMIN, act: openPerson },
  { name: 'platforms', path: 'platforms', as: ADMIN },
  { name: 'audit', path: 'audit', as: ADMIN },
  { name: 'audit-entry', path: 'audit?subject=user', as: ADMIN, act: openEntry },
  { name: 'platforms-add', path: 'platforms?add=true', as: ADMIN },
];
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${serverUrl()}/app/sign-in`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.waitForURL(/\/app\/(overview|my-shift)/);
}

async function shoot(
  browser: Browser,
  { name, path, as, act }: Shot,
  [size, colorScheme]: readonly [keyof typeof SIZES, 'light' | 'dark'],
): Promise<void> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme,
    deviceScaleFactor: 1.5,
    locale: 'es-ES',
  });
  const page = await context.newPage();
  if (as !== undefined) await signIn(page, as);
  await page.goto(`${serverUrl()}/app/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('load');
  await act?.(page);
  // What stands far below is asked for when it comes into sight.
  await page.mouse.wheel(0, 10_000);
  await page.waitForTimeout(1_500);
  await page.evaluate(() => window.scrollTo(0, 0));
  const file = `${name}-${size}-${colorScheme}.png`;
  await page.screenshot({ path: join(OUT, file), fullPage: true });
  await context.close();
}

for (const page of PAGES) {
  test(`screenshots of ${page.name}`, async ({ browser }) => {
    for (const size of ['desktop', 'phone'] as const) {
      for (const scheme of ['light', 'dark'] as const) await shoot(browser, page, [size, scheme]);
    }
  });
}
