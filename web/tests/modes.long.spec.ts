import type { Page } from '@playwright/test';
import { test } from './furnished';
import { tabThrough } from './keyboard';
import { OPEN_PAGES, PAGES } from './pages';
import { openPage } from './walk';
import { expect, signIn } from './workplace';

const VIEWPORT_WIDTH = 1280;

async function expectAllModes(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openPage(page, path);
  expect.soft(await tabThrough(page), path).toEqual({ unseen: [], unreached: [] });
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect.soft(moving, path).toBe(0);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, path).toBeLessThanOrEqual(VIEWPORT_WIDTH);
}

// That none of it breaks the content security policy is asked of every test: the browser complains about it.
test('on every page the keys reach every control and forced colours leave the focus in sight, reduced motion moves nothing, and text at 200 % scrolls nothing sideways', async ({
  page,
  furnished,
}) => {
  test.setTimeout(600_000);
  await signIn(page, furnished.owner, 'settings');
  for (const path of [...PAGES.map(([each]) => each), ...furnished.beside])
    await expectAllModes(page, path);
});

test('the pages in front of the sign-in stand all of that, too', async ({ page }) => {
  test.setTimeout(600_000);
  for (const [path] of OPEN_PAGES) await expectAllModes(page, path);
});
