-- Makes the monthly partitions of the audit log and of activity that are still missing, the current month
-- first. It belongs to the schema's owner, because the app's role must not create tables.
CREATE OR REPLACE FUNCTION ensure_partitions(months_ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parent text;
  first_day date;
  part text;
  made integer := 0;
BEGIN
  FOREACH parent IN ARRAY ARRAY['audit_log', 'activity_batches'] LOOP
    -- An older version of the application has no table of activity.
    CONTINUE WHEN to_regclass(parent) IS NULL;
    FOR step IN -1..months_ahead LOOP
      first_day := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step))::date;
      part := format('%s_%s', parent, to_char(first_day, 'YYYY_MM'));
      CONTINUE WHEN to_regclass(part) IS NOT NULL;
      BEGIN
        PERFORM make_partition(parent, part, first_day);
        made := made + 1;
      EXCEPTION WHEN duplicate_table THEN
        NULL; -- another instance was faster
      END;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;
