import type { MigrationInterface, QueryRunner } from 'typeorm';

const reasons = (list: string): string => `
ALTER TABLE report_versions DROP CONSTRAINT ck_report_versions_reasons;
ALTER TABLE report_versions ADD CONSTRAINT ck_report_versions_reasons CHECK (
  cardinality(reasons) > 0 AND reasons <@ ARRAY[${list}]) NOT VALID;
ALTER TABLE report_versions VALIDATE CONSTRAINT ck_report_versions_reasons;`;

/** A report is made again when wages change. */
export class CostsOfReports1766720000000 implements MigrationInterface {
  name = 'CostsOfReports1766720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(reasons("'CLOSED', 'RECEIPTS', 'SHIFTS', 'COMPARISON', 'COSTS'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    // The release before knows no such reason; the version stays.
    await runner.query(`UPDATE report_versions SET reasons = array_replace(reasons, 'COSTS', 'SHIFTS')
      WHERE 'COSTS' = ANY (reasons)`);
    await runner.query(reasons("'CLOSED', 'RECEIPTS', 'SHIFTS', 'COMPARISON'"));
  }
}
