import { expect, type Page } from '@playwright/test';
import { serverUrl } from './workplace';

/** Nothing on the page is still on its way. What is far down asks only once it is seen. */
export async function isSettled(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await expect(page.locator('[aria-busy="true"]'), path).toHaveCount(0);
}

/** Opens a page by its address below /app/, and waits for what it shows. */
export async function openPage(page: Page, path: string, title?: string): Promise<void> {
  await page.goto(`${serverUrl()}/app/${path}`);
  const heading = page.getByRole('heading', { level: 1, name: title });
  await expect(heading.first(), path).toBeVisible();
  await isSettled(page, path);
}
