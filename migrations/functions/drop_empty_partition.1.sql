-- Drops the oldest monthly partition of activity that ended before everything that is kept, if it is empty,
-- and returns its name. The rows are deleted before, by organization, because each keeps them for a time of
-- its own; whatever is asked, a partition with rows stays. One partition for each call, so that no lock outlasts it.
CREATE OR REPLACE FUNCTION drop_empty_partition(kept_days integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
-- Below the time after which the server looks for deadlocks: this gives way, and is tried again later.
SET lock_timeout = '500ms' AS $$
DECLARE
  part text;
  has_rows boolean;
BEGIN
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'activity_batches'::regclass AND c.relname ~ '^activity_batches_\d{4}_\d{2}$'
      AND to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month'
        < now() AT TIME ZONE 'UTC' - make_interval(days => greatest(kept_days, 1))
    ORDER BY c.relname LOOP
    BEGIN
      LOCK TABLE ONLY activity_batches IN ACCESS EXCLUSIVE MODE;
      -- The owner is held to the organizations' wall too, which is taken down for the look alone.
      EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', part);
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part) INTO has_rows;
      IF NOT has_rows THEN
        EXECUTE format('DROP TABLE %I', part);
        RETURN part;
      END IF;
      -- Takes back the locks and the wall's removal.
      RAISE object_in_use;
    EXCEPTION
      WHEN object_in_use THEN NULL;
      -- Another instance was faster.
      WHEN undefined_table THEN NULL;
      WHEN lock_not_available THEN RETURN NULL;
    END;
  END LOOP;
  RETURN NULL;
END $$;
