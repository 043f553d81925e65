import { expect, type Page } from '@playwright/test';
import { serverUrl } from './workplace';

/** Comes by everything on the page: what is far down asks, and is drawn, only once it is seen. */
export async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y);
      // What was seen is told after the next frame.
      await frame();
      await frame();
    }
    window.scrollTo(0, document.body.scrollHeight);
  });
}

/** Nothing on the page is still on its way. */
export async function isSettled(page: Page, path: string): Promise<void> {
  await seeAll(page);
  await expect(page.locator('[aria-busy="true"]'), path).toHaveCount(0);
}

/** Opens a page by its address below /app/, and waits for what it shows. */
export async function openPage(page: Page, path: string, title?: string): Promise<void> {
  await page.goto(`${serverUrl()}/app/${path}`);
  const heading = page.getByRole('heading', { level: 1, name: title });
  await expect(heading.first(), path).toBeVisible();
  await isSettled(page, path);
}
