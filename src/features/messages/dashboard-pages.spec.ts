import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD } from './dashboard-pages.js';

describe('a link in a message', () => {
  const router = readFileSync(join(process.cwd(), 'web/src/app/router.tsx'), 'utf8');

  it.each(Object.values(DASHBOARD))('leads to a page of the dashboard: %s', (page) => {
    expect(page).toMatch(/^\/app\//);
    expect(router).toContain(`path: '${page.slice('/app'.length)}'`);
  });
});
