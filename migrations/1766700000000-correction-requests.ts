import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- What one side of a shift proposes to change, and what the other side says to it.
CREATE TABLE correction_requests (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shift_id uuid NOT NULL,
  user_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  side text NOT NULL,
  status text NOT NULL,
  author_id uuid NOT NULL,
  reason text NOT NULL,
  shift_version integer NOT NULL,
  asked jsonb NOT NULL,
  before jsonb NOT NULL,
  proposed jsonb NOT NULL,
  proposed_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by uuid,
  objection text,
  CONSTRAINT pk_correction_requests PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_correction_requests_shift FOREIGN KEY (organization_id, shift_id, user_id, shop_id)
    REFERENCES shifts (organization_id, id, user_id, shop_id) ON UPDATE CASCADE,
  CONSTRAINT fk_correction_requests_author FOREIGN KEY (organization_id, author_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT fk_correction_requests_closer FOREIGN KEY (organization_id, closed_by)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_correction_requests_side CHECK (side IN ('WORKER', 'MANAGER')),
  CONSTRAINT ck_correction_requests_life CHECK (
    status IN ('OPEN', 'AGREED', 'OBJECTED', 'WITHDRAWN')
    AND (status = 'OPEN') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)
    AND (status = 'OBJECTED') = (objection IS NOT NULL) AND answer_by > proposed_at)
);
CREATE UNIQUE INDEX uq_correction_requests_open ON correction_requests (organization_id, shift_id, side)
  WHERE status = 'OPEN';
CREATE INDEX ix_correction_requests_due ON correction_requests (organization_id, answer_by, id) WHERE status = 'OPEN';
CREATE INDEX ix_correction_requests_shift ON correction_requests (organization_id, shift_id, proposed_at, id);
CREATE INDEX ix_correction_requests_proposed ON correction_requests (organization_id, proposed_at, id);
CREATE INDEX ix_correction_requests_status ON correction_requests (organization_id, status, proposed_at, id);
CREATE INDEX ix_correction_requests_shop ON correction_requests (organization_id, shop_id, proposed_at, id);
CREATE INDEX ix_correction_requests_user ON correction_requests (organization_id, user_id, proposed_at, id);
CREATE INDEX ix_correction_requests_author ON correction_requests (organization_id, author_id, proposed_at, id);
CREATE INDEX ix_correction_requests_closer ON correction_requests (organization_id, closed_by, proposed_at, id);
ALTER TABLE correction_requests ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN shift_id SET STATISTICS 0, ALTER COLUMN shop_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0, ALTER COLUMN author_id SET STATISTICS 0,
  ALTER COLUMN closed_by SET STATISTICS 0;
ALTER TABLE correction_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE correction_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON correction_requests TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
-- A proposal is never changed, only closed.
GRANT SELECT, INSERT, UPDATE (status, closed_at, closed_by, objection) ON correction_requests TO tillclock_app;
-- Which organizations have one that was not answered in time.
GRANT SELECT (organization_id, status, answer_by) ON correction_requests TO tillclock_maintenance;
CREATE POLICY unanswered ON correction_requests FOR SELECT TO tillclock_maintenance USING (status = 'OPEN');

-- The index keeps one proposal from being applied twice, whatever the code does.
ALTER TABLE shift_changes ADD COLUMN correction_request_id uuid;
CREATE UNIQUE INDEX uq_shift_changes_request ON shift_changes (organization_id, correction_request_id)
  WHERE correction_request_id IS NOT NULL;
ALTER TABLE shift_changes ALTER COLUMN correction_request_id SET STATISTICS 0;
ALTER TABLE shift_changes ADD CONSTRAINT fk_shift_changes_request
  FOREIGN KEY (organization_id, correction_request_id) REFERENCES correction_requests (organization_id, id);

ALTER TABLE organizations ADD COLUMN correction_request_days integer NOT NULL DEFAULT 14,
  ADD COLUMN correction_answer_days integer NOT NULL DEFAULT 7,
  ADD CONSTRAINT ck_organizations_corrections CHECK (
    correction_request_days BETWEEN 1 AND 366 AND correction_answer_days BETWEEN 1 AND 90);
`;

/** Proposals to correct a shift, which the other side agrees or objects to. */
export class CorrectionRequests1766700000000 implements MigrationInterface {
  name = 'CorrectionRequests1766700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`ALTER TABLE organizations DROP CONSTRAINT ck_organizations_corrections,
        DROP COLUMN correction_answer_days, DROP COLUMN correction_request_days;
      ALTER TABLE shift_changes DROP COLUMN correction_request_id;
      DROP TABLE correction_requests`);
  }
}
