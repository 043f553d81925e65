import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { DEMO_EMAIL, MAIL_DOMAIN } from './demo-accounts.js';
import type { DEMO_POLICY, DemoPlatform } from './demo-platforms.js';

/** When the people of the demo were informed, before the story begins. */
export interface DemoInformed {
  /** `YYYY-MM-DD` */
  readonly assessedOn: string;
  /** `YYYY-MM-DD` */
  readonly informedOn: string;
  readonly at: Date;
}

/** What an organization has set up by itself stays as it is. */
const IS_SET_UP = statement<{ platforms: boolean; policy: boolean }>(
  'demo.activity-is-set-up',
  `SELECT EXISTS (SELECT FROM platforms WHERE organization_id = $1) AS platforms,
      EXISTS (SELECT FROM activity_policies WHERE organization_id = $1) AS policy`,
);
const ADD_PLATFORMS = statement(
  'demo.add-platforms',
  `INSERT INTO platforms (organization_id, id, name, category, sales_channel, color, version)
    SELECT $1, p.id, p.name, p.category, p.sales_channel, p.color, 1
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
      AS p (id, name, category, sales_channel, color)`,
);
const ADD_HOSTS = statement(
  'demo.add-platform-hosts',
  `INSERT INTO platform_hosts (organization_id, platform_id, pattern)
    SELECT $1, p.id, p.pattern FROM unnest($2::uuid[], $3::text[]) AS p (id, pattern)`,
);
const COUNT_CHANGE = statement(
  'demo.count-platforms',
  'INSERT INTO platform_lists (organization_id, revision) VALUES ($1, 1)',
);
/** By an ADMIN, where there is one. */
const PUBLISH = statement(
  'demo.publish-notice',
  `INSERT INTO activity_notices (organization_id, version, purpose, legal_basis, legal_basis_text, retention_days,
      counts_off_list, idle_limit_minutes, published_at, published_by)
    SELECT $1, 1, $2, $3, $4, 90, false, 10, $5, u.id FROM users u WHERE u.organization_id = $1
    ORDER BY u.role <> 'ADMIN', u.id LIMIT 1`,
);
const ENABLE = statement(
  'demo.enable-activity',
  `INSERT INTO activity_policies (organization_id, enabled, purpose, legal_basis, legal_basis_text, assessed_on,
      informed_how, informed_on, notice_version, version)
    VALUES ($1, true, $2, $3, $4, $5, $6, $7, 1, 1)`,
);
/** People of the demo alone: nobody else has read anything. */
const ACKNOWLEDGE = statement(
  'demo.acknowledge-notice',
  `INSERT INTO activity_acknowledgements (organization_id, user_id, notice_version, acknowledged_at)
    SELECT $1, u.id, p.notice_version, greatest($2::timestamptz, n.published_at)
    FROM activity_policies p
    JOIN activity_notices n ON n.organization_id = p.organization_id AND n.version = p.notice_version
    JOIN users u ON u.organization_id = p.organization_id
    WHERE p.organization_id = $1 AND (u.email = $3 OR u.email LIKE '%@' || $4)
    ON CONFLICT DO NOTHING`,
);

/** The allow-list of the demo, and the policy and acknowledgements without which no activity is recorded. */
@Injectable()
export class DemoActivityRepository {
  async isSetUp(tx: Tx): Promise<{ platforms: boolean; policy: boolean }> {
    const row = await tx.row(IS_SET_UP, [tx.organizationId]);
    if (!row) throw new Error('A look-up of what exists returned no row');
    return row;
  }

  async addPlatforms(tx: Tx, platforms: readonly DemoPlatform[]): Promise<void> {
    const rows = platforms.map((platform) => ({ ...platform, id: newId() }));
    await tx.rows(ADD_PLATFORMS, [
      tx.organizationId,
      rows.map(({ id }) => id),
      rows.map(({ name }) => name),
      rows.map(({ category }) => category),
      rows.map(({ salesChannel }) => salesChannel),
      rows.map(({ color }) => color),
    ]);
    const hosts = rows.flatMap(({ id, patterns }) => patterns.map((pattern) => ({ id, pattern })));
    const ids = hosts.map(({ id }) => id);
    await tx.rows(ADD_HOSTS, [tx.organizationId, ids, hosts.map(({ pattern }) => pattern)]);
    await tx.rows(COUNT_CHANGE, [tx.organizationId]);
  }

  async enable(tx: Tx, policy: typeof DEMO_POLICY, informed: DemoInformed): Promise<void> {
    const { purpose, legalBasis, legalBasisText, informedHow } = policy;
    const { assessedOn, informedOn, at } = informed;
    const told = [tx.organizationId, purpose, legalBasis, legalBasisText];
    await tx.rows(PUBLISH, [...told, at]);
    await tx.rows(ENABLE, [...told, assessedOn, informedHow, informedOn]);
  }

  /** All people of the demo acknowledge the present notice, unless they have. */
  async acknowledge(tx: Tx, at: Date): Promise<void> {
    await tx.rows(ACKNOWLEDGE, [tx.organizationId, at, DEMO_EMAIL, MAIL_DOMAIN]);
  }
}
