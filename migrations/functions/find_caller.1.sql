-- Finds the person who sends a request in one trip: sets the organization for this statement's
-- transaction and reads the person. It takes the place of caller_of, which the release before still calls.
CREATE OR REPLACE FUNCTION find_caller(org uuid, caller uuid, login uuid)
RETURNS TABLE (role text, shop_ids uuid[], must_change_password boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.organization_id', org::text, true);
  RETURN QUERY
    SELECT u.role,
      ARRAY(SELECT m.shop_id FROM shop_members m WHERE m.organization_id = org AND m.user_id = caller),
      s.must_change_password
    FROM users u
    JOIN auth_sessions s ON s.organization_id = u.organization_id AND s.user_id = u.id
    WHERE u.organization_id = org AND u.id = caller AND u.is_active
      AND s.id = login AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.created_at >= u.sessions_valid_from;
END $$;
