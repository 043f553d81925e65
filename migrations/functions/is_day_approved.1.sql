-- Keeps the shop's timesheets from being approved until the transaction ends, and tells whether this day
-- is. Two statements, because the second must see what an approval committed while the first waited.
CREATE OR REPLACE FUNCTION is_day_approved(org uuid, shop uuid, day date) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('timesheets ' || org || shop, 0));
  RETURN EXISTS (SELECT FROM timesheet_periods p
    WHERE p.organization_id = org AND p.shop_id = shop AND p.status <> 'REOPENED'
      AND day BETWEEN p.from_date AND p.to_date);
END $$;
