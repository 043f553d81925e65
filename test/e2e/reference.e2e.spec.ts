import type {
  ApiVersionView,
  CurrenciesView,
  TimeZonesView,
} from '../../src/platform/reference/reference.dto.js';
import { VERSION } from '../../src/kernel/version.js';
import { expectStatus, makeOwner } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the public reference data', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function get<View>(path: string): Promise<View> {
    return expectStatus(await app.http.get(path), 200).json as unknown as View;
  }

  it('include the decimals of each currency, each usable for a shop', async () => {
    const { data } = await get<CurrenciesView>('/currencies');
    expect(data).toEqual(
      expect.arrayContaining([
        { code: 'EUR', decimals: 2, name: 'Euro' },
        { code: 'JPY', decimals: 0, name: 'Yen' },
        expect.objectContaining({ code: 'KWD', decimals: 3 }),
        { code: 'XCG', decimals: 2, name: 'Caribbean guilder' },
      ]),
    );
    const codes = data.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).not.toContain('XAU');
  });

  it('include exactly the time zones that a shop accepts', async () => {
    const { data } = await get<TimeZonesView>('/time-zones');
    const names = data.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Europe/Madrid', 'America/Lima', 'UTC']));
    expect(data).toContainEqual({ name: 'Asia/Tokyo', utc_offset_minutes: 540 });
    const { token } = await makeOwner(app.http);
    for (const name of [names[0], names.at(-1), 'Europe/Madrid']) {
      const body = { name: `Shop in ${name ?? ''}`, time_zone: name };
      expectStatus(await app.http.post('/shops', { token, body }), 201);
    }
  });

  it('include the changes of the API version, latest first', async () => {
    const { release, api_date: date, changes } = await get<ApiVersionView>('/version');
    const dates = changes.map((change) => change.date);
    expect([release, date]).toEqual([VERSION, dates[0]]);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});
