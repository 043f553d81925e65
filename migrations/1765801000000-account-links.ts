import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- What the links in mails may do, each once. The token itself is nowhere: only its hash.
CREATE TABLE account_links (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  token_hash bytea NOT NULL,
  email text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT pk_account_links PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_account_links_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_account_links_purpose CHECK (purpose IN ('INVITATION', 'PASSWORD', 'ADDRESS')),
  CONSTRAINT ck_account_links_email CHECK ((purpose = 'ADDRESS') = (email IS NOT NULL))
);
CREATE INDEX ix_account_links_user ON account_links (organization_id, user_id, id);
ALTER TABLE account_links ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE account_links ALTER COLUMN user_id SET STATISTICS 0;
GRANT SELECT, INSERT, DELETE ON account_links TO tillclock_app;
-- FOR UPDATE: of two requests with one link the second waits for the first. The application never changes a row.
GRANT UPDATE (expires_at) ON account_links TO tillclock_app;
ALTER TABLE account_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_links FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account_links TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
`;

/** Links in mails: to accept an invitation, to choose a new password, to confirm an address. */
export class AccountLinks1765801000000 implements MigrationInterface {
  name = 'AccountLinks1765801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE account_links');
  }
}
