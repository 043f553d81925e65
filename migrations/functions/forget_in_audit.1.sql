-- Takes the name, the addresses and the labels of devices of an erased person out of the audit log, whose
-- entries nobody else can change. Each partition is addressed by itself: the wall between organizations on
-- it holds for the owner of the function too, and the condition holds where the owner stands above walls.
-- Partitions of later months are empty.
CREATE OR REPLACE FUNCTION forget_in_audit(organization uuid, person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part regclass;
  naming CONSTANT text[] := ARRAY['email', 'name', 'locale'];
BEGIN
  IF organization IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '')::uuid THEN
    RAISE EXCEPTION 'only entries of the organization of the transaction can be changed';
  END IF;
  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'audit_log'::regclass
      AND right(inhrelid::regclass::text, 7) <= to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM') LOOP
    -- Entries about the person. Nobody is the author of those of refused sign-ins, whose address is the person's.
    EXECUTE format('UPDATE %s SET address = CASE WHEN actor_id IS NULL THEN ''erased'' ELSE address END,
        details = (details - $3)
          || CASE WHEN jsonb_typeof(details -> ''before'') = ''object''
               THEN jsonb_build_object(''before'', (details -> ''before'') - $3) ELSE ''{}'' END
          || CASE WHEN jsonb_typeof(details -> ''after'') = ''object''
               THEN jsonb_build_object(''after'', (details -> ''after'') - $3) ELSE ''{}'' END
      WHERE organization_id = $1 AND subject_id = $2 AND subject_type = ''user''', part)
      USING organization, person, naming;
    -- Entries of what the person did.
    EXECUTE format('UPDATE %s SET address = ''erased'', details = details - ''device_label''
      WHERE organization_id = $1 AND actor_id = $2', part) USING organization, person;
  END LOOP;
END $$;
