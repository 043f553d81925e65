import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'SILENT', 'FORGOTTEN_CLOCK_OUT', 'BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR',
    'LATE_START', 'NO_SHOW', 'NO_DEVICE_SESSION', 'SALE_WITHOUT_SHIFT', 'JOB_OVERDUE'`;
const AFTER = `${BEFORE}, 'BACKUP_OVERDUE'`;

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

/** A backup that is too old has a rule of its own; open alerts about one become alerts of that rule. */
export class BackupRule1766730000000 implements MigrationInterface {
  name = 'BackupRule1766730000000';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, AFTER);
    await runner.query(
      inEach(`UPDATE alerts SET rule = 'BACKUP_OVERDUE', cause_key = 'BACKUP_OVERDUE:backup', details = '{}'
      WHERE organization_id = org AND cause_key = 'JOB_OVERDUE:backup';`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      inEach(`UPDATE alerts SET rule = 'JOB_OVERDUE', cause_key = 'JOB_OVERDUE:backup', details = '{"queue": "backup"}'
      WHERE organization_id = org AND rule = 'BACKUP_OVERDUE';
    DELETE FROM alert_rule_people WHERE organization_id = org AND rule = 'BACKUP_OVERDUE';
    DELETE FROM alert_rules WHERE organization_id = org AND rule = 'BACKUP_OVERDUE';`),
    );
    await allow(runner, BEFORE);
  }
}

async function allow(runner: QueryRunner, rules: string): Promise<void> {
  for (const table of ['alerts', 'alert_rules'])
    await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_rule,
      ADD CONSTRAINT ck_${table}_rule CHECK (rule IN (${rules}))`);
}
