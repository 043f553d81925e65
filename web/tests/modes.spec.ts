import { expect, serverUrl, signIn, test } from './workplace';

const PAGES = [
  ...['overview', 'alerts', 'my-shift', 'timesheets', 'schedule', 'reports', 'settings'],
  ...['settings?view=organization', 'accessibility', 'team', 'receipts', 'activity', 'till'],
  ...['catalog', 'people', 'platforms', 'audit'],
];

test('with text at 200 % no page scrolls sideways', async ({ page, workplace }) => {
  await workplace.addEmployee('Nadia Benali');
  await signIn(page, workplace.owner, 'team');
  for (const path of PAGES) {
    await page.goto(`${serverUrl()}/app/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(1280);
  }
});

test('forced colours leave the focus in sight, and reduced motion moves nothing', async ({
  page,
  workplace,
}) => {
  await signIn(page, workplace.owner, 'alerts');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const path of PAGES) {
    await page.goto(`${serverUrl()}/app/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      return { outlined: outlineStyle !== 'none' && outlineWidth !== '0px', moving: moving.length };
    });
    expect(seen, path).toEqual({ outlined: true, moving: 0 });
  }
});
