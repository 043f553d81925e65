import { saleBody } from '../support/makers.js';
import { Figures } from '../support/figures.js';
import { eventually } from '../faults/support/eventually.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import { openMarket } from '../faults/support/market.js';
import { Probe } from '../faults/support/probe.js';

afterAll(removeInstallations);

const PRINTED = /Metrics +(http:\/\/127\.0\.0\.1:\d+\/metrics)/;

describe('the metrics of the built server', () => {
  it('are served on the printed address, also while the server drains, and end with it', async () => {
    const installation = await Installation.make();
    const server = await installation.start({ METRICS_PORT: '0' });
    const http = await server.http();
    await eventually('it prints where', () => PRINTED.test(server.stdout));
    const url = PRINTED.exec(server.stdout)?.[1] ?? '';
    const [shop] = await openMarket(http);
    if (shop === undefined) throw new Error('no shop');
    const requests = (await Figures.readFrom(url)).sum(
      'http_server_request_duration_seconds_count',
      { http_route: '/auth/register', http_response_status_code: '201' },
    );
    expect(requests).toBe(2);
    expect((await http.get('/metrics')).status).toBe(404);
    expect(Object.keys((await http.get('/openapi.json')).json['paths'] ?? {})).not.toContain(
      '/metrics',
    );

    const probe = await Probe.connect(await installation.adminUrl());
    await probe.rows('BEGIN');
    await probe.rows('SELECT FROM shops WHERE id = $1 FOR UPDATE', [shop.shopId]);
    const inFlight = http.post(`/shops/${shop.shopId}/receipts`, {
      token: shop.token,
      body: saleBody(),
    });
    await eventually('the sale waits for the row', async () => {
      const waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
      return (await probe.number(waiting)) === 1;
    });
    server.signal('SIGTERM');
    await eventually('nobody new is let in', () =>
      fetch(`${http.baseUrl}/health`).then(
        () => false,
        () => true,
      ),
    );
    expect((await Figures.readFrom(url)).sum('process_cpu_seconds_total')).toBeGreaterThan(0);
    await probe.rows('ROLLBACK');
    expect((await inFlight).status).toBe(201);
    await probe.close();
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('are not served unless a port is given', async () => {
    const installation = await Installation.make();
    const server = await installation.start();
    expect((await (await server.http()).get('/metrics')).status).toBe(404);
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    expect(server.output).not.toContain('Metrics');
  });
});
