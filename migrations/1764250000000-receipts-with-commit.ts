import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** A receipt is stored in one packet with COMMIT: that its client's own id is taken has to be an error. */
export class ReceiptsWithCommit1764250000000 implements MigrationInterface {
  name = 'ReceiptsWithCommit1764250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('store_receipt', 2));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sqlFunction('store_receipt', 1));
  }
}
