-- The other side of it: waits for all who write shifts of the shop, and lets none begin.
CREATE OR REPLACE FUNCTION hold_timesheets(org uuid, shop uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('timesheets ' || org || shop, 0));
END $$;
