-- Which shift someone worked at an instant; NULL when none. Shifts of a person never overlap and are
-- never empty, so the last one that had begun is the only candidate. How receipts find their shift: it
-- is looked up and never stored, so a correction of the shift moves them by itself.
CREATE OR REPLACE FUNCTION shift_at(org uuid, person uuid, instant timestamptz) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT last.id FROM (
    SELECT s.id, s.ends_before FROM shifts s
    WHERE s.organization_id = org AND s.user_id = person AND s.voided_at IS NULL AND s.start_at <= instant
    ORDER BY s.start_at DESC LIMIT 1) last
  WHERE instant < last.ends_before
$$;
