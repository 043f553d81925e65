-- Makes the monthly partitions of the audit log that are still missing, the current month first.
-- It belongs to the schema's owner, because the app's role must not create tables.
CREATE OR REPLACE FUNCTION ensure_partitions(months_ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first_day date;
  part text;
  made integer := 0;
BEGIN
  FOR step IN -1..months_ahead LOOP
    first_day := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step))::date;
    part := format('audit_log_%s', to_char(first_day, 'YYYY_MM'));
    CONTINUE WHEN to_regclass(part) IS NOT NULL;
    BEGIN
      EXECUTE format('CREATE TABLE %I PARTITION OF audit_log FOR VALUES FROM (%L) TO (%L)',
        part, first_day || ' 00:00:00+00', (first_day + interval '1 month')::date || ' 00:00:00+00');
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
      EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)', part);
      -- No plan may depend on which organizations, people and things a partition had when it was analyzed.
      EXECUTE format('ALTER TABLE %I ALTER COLUMN organization_id SET STATISTICS 0,
        ALTER COLUMN actor_id SET STATISTICS 0, ALTER COLUMN subject_id SET STATISTICS 0', part);
      made := made + 1;
    EXCEPTION WHEN duplicate_table THEN
      NULL; -- another instance was faster
    END;
  END LOOP;
  RETURN made;
END $$;
