import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** The sales of a batch are stored by one call. */
export class BatchesOfSales1766600000000 implements MigrationInterface {
  name = 'BatchesOfSales1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sqlFunction('store_receipts', 1));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION store_receipts(uuid, jsonb, jsonb, jsonb, jsonb)');
  }
}
