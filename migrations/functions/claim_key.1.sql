-- Takes the key's lock, then looks for its answer. Two statements, because the second must see what
-- the lock's last holder committed. It takes the place of claim_idempotency_key, which the release before
-- still calls.
CREATE OR REPLACE FUNCTION claim_key(org uuid, caller uuid, at_route text, given text, lock_id bigint)
RETURNS TABLE (locked boolean, fingerprint bytea, status smallint, headers jsonb, body bytea, met jsonb)
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(lock_id) THEN
    RETURN QUERY SELECT false, NULL::bytea, NULL::smallint, NULL::jsonb, NULL::bytea, NULL::jsonb;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT true, k.fingerprint, k.status, k.headers, k.body, k.met
    FROM idempotency_keys k
    WHERE k.organization_id = org AND k.user_id = caller AND k.route = at_route AND k.key = given
      AND k.expires_at > now();
  IF NOT FOUND THEN
    RETURN QUERY SELECT true, NULL::bytea, NULL::smallint, NULL::jsonb, NULL::bytea, NULL::jsonb;
  END IF;
END $$;
