import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LOOKS = [
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
] as const;

/** What axe objects to, with the first element of each rule. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Its other mode opens one more page for each look, to judge frames of other origins; there are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`);
}

/** What is on the page now has nothing that axe objects to: wide and light, and narrow and dark. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const { viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page), colorScheme).toEqual([]);
  }
}
