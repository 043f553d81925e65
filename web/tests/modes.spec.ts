import type { Page } from '@playwright/test';
import { test } from './furnished';
import { PAGES } from './pages';
import { openPage } from './walk';
import { expect, signIn } from './workplace';

/** Whether the focus is seen, and what moves. */
async function looksOf(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    return { outlined: outlineStyle !== 'none' && outlineWidth !== '0px', moving: moving.length };
  });
}

// That none of it breaks the content security policy is asked of every test: the browser complains about it.
test('on every page forced colours leave the focus in sight, reduced motion moves nothing, and text at 200 % scrolls nothing sideways', async ({
  page,
  furnished,
}) => {
  test.setTimeout(600_000);
  await signIn(page, furnished.owner, 'settings');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [...PAGES.map(([each]) => each), ...furnished.beside]) {
    await page.emulateMedia({ forcedColors: 'active' });
    await openPage(page, path);
    expect.soft(await looksOf(page), path).toEqual({ outlined: true, moving: 0 });
    await page.emulateMedia({ forcedColors: 'none' });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(1280);
  }
});
