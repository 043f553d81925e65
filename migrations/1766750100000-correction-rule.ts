import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'SILENT', 'FORGOTTEN_CLOCK_OUT', 'BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR',
    'LATE_START', 'NO_SHOW', 'NO_DEVICE_SESSION', 'SALE_WITHOUT_SHIFT', 'JOB_OVERDUE', 'BACKUP_OVERDUE'`;
const AFTER = `${BEFORE}, 'CORRECTION_UNANSWERED'`;

/** Organization by organization and with the application's role, because the policies hide rows from the owner. */
const inEach = (work: string): string => `DO $$
DECLARE
  organizations uuid[];
  org uuid;
BEGIN
  SET LOCAL ROLE tillclock_maintenance;
  SELECT coalesce(array_agg(organization_id), '{}') INTO organizations FROM organizations;
  RESET ROLE;
  SET LOCAL ROLE tillclock_app;
  FOREACH org IN ARRAY organizations LOOP
    PERFORM set_config('app.organization_id', org::text, true);
    ${work}
  END LOOP;
  PERFORM set_config('app.organization_id', '', true);
  RESET ROLE;
END $$`;

/** The rule that reports correction requests which nobody answers in time. */
export class CorrectionRule1766750100000 implements MigrationInterface {
  name = 'CorrectionRule1766750100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await allow(runner, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(
      inEach(
        ['alerts', 'alert_rule_people', 'alert_rules']
          .map(
            (table) =>
              `DELETE FROM ${table} WHERE organization_id = org AND rule = 'CORRECTION_UNANSWERED';`,
          )
          .join(' '),
      ),
    );
    await allow(runner, BEFORE);
  }
}

async function allow(runner: QueryRunner, rules: string): Promise<void> {
  for (const table of ['alerts', 'alert_rules'])
    await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_rule,
      ADD CONSTRAINT ck_${table}_rule CHECK (rule IN (${rules}))`);
}
