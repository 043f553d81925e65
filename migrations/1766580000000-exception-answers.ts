import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- What people said about exceptions, which themselves follow from receipts and shifts and are not stored.
CREATE TABLE exception_answers (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  exception_key text NOT NULL,
  kind text NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid NOT NULL,
  author_id uuid NOT NULL,
  date date NOT NULL,
  about text NOT NULL,
  choice text NOT NULL,
  note text,
  closes boolean NOT NULL,
  answered_at timestamptz NOT NULL,
  CONSTRAINT pk_exception_answers PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_exception_answers_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id),
  CONSTRAINT fk_exception_answers_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT fk_exception_answers_author FOREIGN KEY (organization_id, author_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_exception_answers_choice CHECK (
    choice IN ('IN_ORDER', 'FORGOTTEN', 'MISTAKE', 'TO_BE_CORRECTED', 'OTHER'))
);
CREATE INDEX ix_exception_answers_exception ON exception_answers (organization_id, exception_key, id);
CREATE INDEX ix_exception_answers_user ON exception_answers (organization_id, user_id, id);
CREATE INDEX ix_exception_answers_author ON exception_answers (organization_id, author_id, id);
ALTER TABLE exception_answers ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN exception_key SET STATISTICS 0, ALTER COLUMN shop_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0, ALTER COLUMN author_id SET STATISTICS 0;
ALTER TABLE exception_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE exception_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON exception_answers TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
-- Answers are never changed by the service; erasing a person takes the words of their answers.
GRANT SELECT, INSERT, UPDATE (note) ON exception_answers TO tillclock_app;
`;

/** Answers to exceptions. */
export class ExceptionAnswers1766580000000 implements MigrationInterface {
  name = 'ExceptionAnswers1766580000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE exception_answers');
  }
}
