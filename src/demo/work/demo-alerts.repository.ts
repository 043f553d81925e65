import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** The days before the end of the story whose alerts are in the demo. */
const DAYS = 14;

/** A silent person is asked in the demo, because its activity is switched on. */
const ASK_SILENT_PEOPLE = statement(
  'demo.ask-silent-people',
  `INSERT INTO alert_rules (organization_id, scope_id, rule, shop_id, enabled, threshold_minutes, answer_minutes,
      notifies_managers, notifies_admins, version)
    SELECT organization_id, id, 'SILENT', id, true, 15, 10, true, false, 1 FROM shops WHERE organization_id = $1
    ON CONFLICT (organization_id, scope_id, rule) DO NOTHING`,
);
/** As the rules would have raised and resolved them; whoever came later than after 15 minutes was looked after. */
const LATE_STARTS = statement(
  'demo.late-starts',
  `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, since, details, state, opened_at, told_at,
      acknowledged_at, acknowledged_by, resolved_at, resolved_reason, updated_at)
    SELECT p.organization_id, gen_random_uuid(), 'LATE_START', 'LATE_START:' || p.id, p.shop_id, p.user_id, p.start_at,
      jsonb_build_object('schedule_id', p.id), 'RESOLVED', p.start_at + interval '10 minutes',
      p.start_at + interval '10 minutes', CASE WHEN m.user_id IS NOT NULL THEN p.start_at + interval '12 minutes' END,
      m.user_id, s.start_at, 'PERSON_CAME', s.start_at
    FROM scheduled_shifts p
    CROSS JOIN LATERAL (SELECT min(x.start_at) AS start_at FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = p.user_id AND x.shop_id = p.shop_id AND x.voided_at IS NULL
        AND x.start_at > p.start_at - interval '12 hours' AND x.start_at < p.end_at AND x.ends_before > p.start_at) s
    LEFT JOIN LATERAL (SELECT x.user_id FROM shop_members x
      JOIN users u ON u.organization_id = x.organization_id AND u.id = x.user_id AND u.role = 'MANAGER'
      WHERE x.organization_id = $1 AND x.shop_id = p.shop_id AND s.start_at > p.start_at + interval '15 minutes'
      ORDER BY x.user_id LIMIT 1) m ON true
    WHERE p.organization_id = $1 AND p.published_at IS NOT NULL
      AND p.start_at BETWEEN $2::timestamptz - make_interval(days => ${DAYS}) AND $2::timestamptz
      AND s.start_at > p.start_at + interval '10 minutes' AND s.start_at < p.start_at + interval '60 minutes'
      AND NOT EXISTS (SELECT FROM alerts a WHERE a.organization_id = $1 AND a.cause_key = 'LATE_START:' || p.id)`,
);
const NO_SHOWS = statement(
  'demo.no-shows',
  `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, since, details, state, opened_at, told_at,
      acknowledged_at, acknowledged_by, resolved_at, resolved_reason, updated_at)
    SELECT p.organization_id, gen_random_uuid(), 'NO_SHOW', 'NO_SHOW:' || p.id, p.shop_id, p.user_id, p.start_at,
      jsonb_build_object('schedule_id', p.id), 'RESOLVED', p.start_at + interval '60 minutes',
      p.start_at + interval '60 minutes', CASE WHEN m.user_id IS NOT NULL THEN p.start_at + interval '65 minutes' END,
      m.user_id, p.end_at + interval '1 day', 'PLAN_OVER', p.end_at + interval '1 day'
    FROM scheduled_shifts p
    LEFT JOIN LATERAL (SELECT x.user_id FROM shop_members x
      JOIN users u ON u.organization_id = x.organization_id AND u.id = x.user_id AND u.role = 'MANAGER'
      WHERE x.organization_id = $1 AND x.shop_id = p.shop_id ORDER BY x.user_id LIMIT 1) m ON true
    WHERE p.organization_id = $1 AND p.published_at IS NOT NULL
      AND p.start_at > $2::timestamptz - make_interval(days => ${DAYS})
      AND p.end_at + interval '1 day' <= $2::timestamptz
      AND (SELECT true FROM shifts x WHERE x.organization_id = $1 AND x.user_id = p.user_id
        AND x.start_at > p.start_at - interval '2 days' AND x.start_at < p.end_at AND x.ends_before > p.start_at
        AND x.voided_at IS NULL LIMIT 1) IS NULL
      AND NOT EXISTS (SELECT FROM alerts a WHERE a.organization_id = $1 AND a.cause_key = 'NO_SHOW:' || p.id)`,
);

/** Creates the alerts of the last days of the story. Those whose cause has not ended follow from the story itself. */
@Injectable()
export class DemoAlertsRepository {
  async tell(tx: Tx, until: Date): Promise<void> {
    await tx.rows(ASK_SILENT_PEOPLE, [tx.organizationId]);
    for (const alerts of [LATE_STARTS, NO_SHOWS]) await tx.rows(alerts, [tx.organizationId, until]);
  }
}
