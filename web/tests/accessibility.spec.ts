import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { dataOf, expect, signIn, test } from './workplace';

const PAGES = [
  ...[
    'sign-in',
    'overview',
    'team',
    'alerts',
    'my-shift',
    'receipts',
    'timesheets',
    'activity',
    'schedule',
    'settings?view=organization',
    'reports',
    'accessibility',
    'till',
    'catalog',
  ],
  ...['catalog?add=true', 'catalog/import', 'people', 'people?add=true'],
  ...['platforms', 'platforms?add=true', 'audit'],
];
/** Pages that show a live line. */
const LIVE = ['overview', 'team', 'alerts', 'my-shift'];
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 320, height: 700 } };

for (const path of PAGES) {
  test(`${path} has no violation that axe can find, in both schemes and sizes, nor scrolls sideways at 320 px`, async ({
    page,
    workplace,
  }) => {
    if (path !== 'sign-in') {
      const nadia = await workplace.addEmployee('Nadia Benali');
      await dataOf(
        nadia.client.POST('/shifts/start', {
          params: { header: { 'Idempotency-Key': randomUUID() } },
          body: {},
        }),
      );
      await signIn(page, workplace.owner, 'team');
      await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/${path}`);
    } else await page.goto(`${process.env.TILLCLOCK_URL ?? ''}/app/sign-in`);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (LIVE.includes(path)) await expect(page.getByText('En vivo')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`);
        expect(found, `${size}, ${colorScheme}`).toEqual([]);
      }
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}
