-- Takes the key's lock, then looks for its answer. Two statements, because the second must see what
-- the lock's last holder committed.
CREATE OR REPLACE FUNCTION claim_idempotency_key(org uuid, caller uuid, at_route text, given text, lock_id bigint)
RETURNS TABLE (locked boolean, fingerprint bytea, status smallint, headers jsonb, body bytea)
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(lock_id) THEN
    RETURN QUERY SELECT false, NULL::bytea, NULL::smallint, NULL::jsonb, NULL::bytea;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT true, k.fingerprint, k.status, k.headers, k.body
    FROM idempotency_keys k
    WHERE k.organization_id = org AND k.user_id = caller AND k.route = at_route AND k.key = given
      AND k.expires_at > now();
  IF NOT FOUND THEN
    RETURN QUERY SELECT true, NULL::bytea, NULL::smallint, NULL::jsonb, NULL::bytea;
  END IF;
END $$;
