import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** The shift of an instant is looked up in one way, whatever the statistics say. */
export class OneShiftLookUp1765200000000 implements MigrationInterface {
  name = 'OneShiftLookUp1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sqlFunction('shift_at', 2));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sqlFunction('shift_at', 1));
  }
}
