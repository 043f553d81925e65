-- Makes the partition of one month. Rows of this month that came before it are in the partition for
-- everything else, if the table has one, and move.
CREATE OR REPLACE FUNCTION make_partition(parent text, part text, first_day date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  col name;
  rest text := parent || '_rest';
  from_at text := first_day || ' 00:00:00+00';
  to_at text := (first_day + interval '1 month')::date || ' 00:00:00+00';
BEGIN
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part, parent);
  -- A batch of some hundred events stays in one row: the ids of events do not compress, and a row of their
  -- own for each batch costs more than all the rest of it.
  EXECUTE format('ALTER TABLE %I SET (toast_tuple_target = 8160)', part);
  IF to_regclass(rest) IS NOT NULL THEN
    -- The owner is held to the organizations' wall too, which is taken down for the move alone: the lock
    -- on the table keeps everyone out until it stands again.
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', rest);
    EXECUTE format('WITH moved AS (DELETE FROM %I WHERE occurred_at >= %L AND occurred_at < %L RETURNING *)
      INSERT INTO %I SELECT * FROM moved', rest, from_at, to_at, part);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', rest);
  END IF;
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, from_at, to_at);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
  EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)', part);
  -- No plan may depend on which organizations, people and things a partition had when it was analyzed.
  FOR col IN SELECT attname FROM pg_attribute WHERE attrelid = part::regclass
    AND attname IN ('organization_id', 'actor_id', 'subject_id', 'user_id', 'device_id') LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0', part, col);
  END LOOP;
END $$;
