import { ShopLook } from '../../src/features/reports/closing/shop-look.service.js';
import type {
  ReportSummaryView,
  ReportVersionView,
  ReportView,
} from '../../src/features/reports/reading/reports.dto.js';
import type { DatabaseProbe } from './database.js';
import { expectStatus } from './makers.js';
import type { NestApp } from './nest-app.js';
import { makeTill, type Till } from './till.js';

/** A shop whose days are closed when the test says so, at the time that the test says. */
export class ClosedShop {
  constructor(
    private readonly app: NestApp,
    private readonly probe: DatabaseProbe,
    readonly till: Till,
  ) {}

  static async make(
    app: NestApp,
    probe: DatabaseProbe,
    fields: Record<string, unknown> = {},
  ): Promise<ClosedShop> {
    return new ClosedShop(app, probe, await makeTill(app.http, { time_zone: 'UTC', ...fields }));
  }

  get due(): { organization_id: string; shop_id: string } {
    return { organization_id: this.till.person.organizationId, shop_id: this.till.shopId };
  }

  /** Says that the shop is due, as a claim does. */
  async claim(): Promise<void> {
    await this.probe.rows(
      `INSERT INTO report_shops (organization_id, shop_id, next_look_at) VALUES ($1, $2, 'infinity')
        ON CONFLICT DO NOTHING`,
      [this.till.person.organizationId, this.till.shopId],
    );
  }

  /** Looks until there is nothing more to do. */
  async look(at: string, app = this.app): Promise<void> {
    await this.claim();
    while (await app.nest.get(ShopLook).look(this.due, new Date(at)));
  }

  async list(query = ''): Promise<ReportSummaryView[]> {
    const { token } = this.till.person;
    const path = `/reports?limit=200&shop_id=${this.till.shopId}${query}`;
    const { json } = expectStatus(await this.app.http.get(path, { token }), 200);
    return json['data'] as ReportSummaryView[];
  }

  /** The report of a day. */
  async day(date: string, version = ''): Promise<ReportView> {
    return this.report('DAY', date, version);
  }

  async report(kind: string, to: string, version = ''): Promise<ReportView> {
    const [report] = await this.list(`&kind=${kind}&from=${to}&to=${to}`);
    if (!report) throw new Error(`There is no report of ${to}`);
    const { token } = this.till.person;
    const path = `/reports/${report.id}${version && `?version=${version}`}`;
    return expectStatus(await this.app.http.get(path, { token }), 200)
      .json as unknown as ReportView;
  }

  async versions(id: string): Promise<ReportVersionView[]> {
    const { token } = this.till.person;
    const { json } = expectStatus(
      await this.app.http.get(`/reports/${id}/versions`, { token }),
      200,
    );
    return json['data'] as ReportVersionView[];
  }
}
