import type { Page } from '@playwright/test';
import { expectNoViolations, violationsOn } from './axe';
import { test } from './furnished';
import { OPEN_PAGES, PAGES } from './pages';
import { isSettled, openPage } from './walk';
import { expect, signIn } from './workplace';

/** Pages that show a live line. */
const LIVE = ['overview', 'team', 'alerts', 'my-shift'];
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 320, height: 700 } };
/** Walks side by side, each with a sign-in of its own. */
const WALKS = 3;

async function expectNoSidewaysScrolling(page: Page, path: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, path).toBeLessThanOrEqual(SIZES.phone.width);
}

async function checkPage(page: Page, path: string): Promise<void> {
  await page.setViewportSize(SIZES.desktop);
  await openPage(page, path);
  if (LIVE.includes(path)) await expect(page.getByText('En vivo')).toBeVisible();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await isSettled(page, path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await violationsOn(page), `${path}, ${size}, ${colorScheme}`).toEqual([]);
    }
  }
  await expectNoSidewaysScrolling(page, path);
}

for (let walk = 0; walk < WALKS; walk += 1) {
  test(`no page has a violation that axe can find, in both schemes and sizes, nor scrolls sideways at 320 px (${String(walk + 1)} of ${String(WALKS)})`, async ({
    page,
    furnished,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, furnished.owner, 'settings');
    for (const [path] of PAGES.filter((_page, index) => index % WALKS === walk))
      await checkPage(page, path);
  });
}

test('the walks take every page of the navigation', async ({ page, furnished }) => {
  await signIn(page, furnished.owner, 'settings');
  const links = page.getByRole('navigation', { name: 'Principal' }).first().getByRole('link');
  await expect(links.filter({ hasText: 'Auditoría' })).toBeVisible();
  const walked = PAGES.map(([path]) => `/app/${path}`);
  for (const link of await links.all()) expect(walked).toContain(await link.getAttribute('href'));
});

test('what opens beside the lists has no violation either, nor scrolls sideways at 320 px', async ({
  page,
  furnished,
}) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, furnished.owner, 'settings');
  for (const path of furnished.beside) {
    await page.setViewportSize(SIZES.desktop);
    await openPage(page, path);
    await expectNoViolations(page);
    await expectNoSidewaysScrolling(page, path);
  }
});

test('the pages in front of the sign-in have no violation either', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [path] of OPEN_PAGES) await checkPage(page, path);
});
