import { ClosedShop } from '../../support/closed-shop.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const EVIL = '<script>alert(1)</script>';

describe('a report as a page and as a file', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let shop: ClosedShop;
  let path: string;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
    shop = await ClosedShop.make(app, probe, { name: EVIL });
    const lines = [{ sku: '=1+1', name: '"&', qty: 2, unit_price: 1_234.5 }];
    await shop.till.sell(lines, { occurred_at: '2026-03-02T10:00:00Z' });
    await shop.look('2026-03-03T00:00:00Z');
    path = `/reports/${(await shop.day('2026-03-02')).id}`;
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const get = async (rest: string) => {
    const { token } = shop.till.person;
    return expectStatus(await app.http.get(`${path}${rest}`, { token }), 200);
  };

  it('is available in both languages, with everything escaped', async () => {
    const [english, spanish] = [await get('/print?language=en'), await get('/print?language=es')];
    for (const { text } of [english, spanish]) {
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).toContain('&quot;&amp; (=1+1)');
    }
    expect(english.text).toContain('2 March 2026');
    expect(english.text).toContain('€2,469.00');
    expect(spanish.text).toContain('<html lang="es">');
    expect(spanish.text).toMatch(/2469,00\s€/);
    await app.http.patch('/auth/me', { token: shop.till.person.token, body: { locale: 'es' } });
    expect((await get('/print')).text).toContain('Informe del día');
  });

  it('is that page for a browser, and JSON for everything else', async () => {
    const { token } = shop.till.person;
    const asked = async (accept: string) => {
      const answer = await app.http.get(path, { token, headers: { accept } });
      const { headers, text } = expectStatus(answer, 200);
      expect(headers.get('vary')?.toLowerCase()).toMatch(/(?:^|, ?)accept(?:$|,)/);
      return [headers.get('content-type'), text] as const;
    };
    const [type, text] = await asked('text/html,application/xhtml+xml,*/*;q=0.8');
    expect(type).toBe('text/html; charset=utf-8');
    expect(text).toBe((await get('/print')).text);
    for (const accept of ['*/*', 'application/json', 'application/json, text/html'])
      expect((await asked(accept))[0]).toBe('application/json; charset=utf-8');
  });

  it('needs nothing from other hosts and may run nothing', async () => {
    const { text, headers } = await get('/print');
    expect(text).not.toMatch(/(?:src|href|url)\s*[=(]/);
    expect(text).toContain('@media print');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).not.toContain('unsafe');
  });

  it('has one figure in each line of the file, and no formula', async () => {
    const { text, headers } = await get('/export');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="report-day-2026-03-02.csv"',
    );
    expect(text.startsWith('section,key,label,figure,value\r\n')).toBe(true);
    expect(text).toContain('\r\nsales,,,net_sales,2469\r\n');
    expect(text).toContain(`\r\nsku,'=1+1,"""&",qty,2\r\n`);
    expect(text).toContain(`\r\nperson,${shop.till.person.userId},`);
  });
});
