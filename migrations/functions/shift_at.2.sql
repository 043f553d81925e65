-- Which shift someone worked at an instant; NULL when none. Shifts of a person never overlap and are
-- never empty, so the last one that had begun is the only candidate. How receipts find their shift: it
-- is looked up and never stored, so a correction of the shift moves them by itself.
-- Person and beginning are compared as one pair: only the index of a person's shifts returns that order.
-- Compared apart, the index of all shifts by their beginning seems as good while a table is small, and
-- the shifts of everybody else are read.
CREATE OR REPLACE FUNCTION shift_at(org uuid, person uuid, instant timestamptz) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT last.id FROM (
    SELECT s.id, s.user_id, s.ends_before FROM shifts s
    WHERE s.organization_id = org AND s.voided_at IS NULL AND (s.user_id, s.start_at) <= (person, instant)
    ORDER BY s.user_id DESC, s.start_at DESC LIMIT 1) last
  WHERE last.user_id = person AND instant < last.ends_before
$$;
