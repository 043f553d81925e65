-- Takes the name, the addresses and the labels of devices of an erased person out of the audit log, whose
-- entries nobody else can change. Each partition is addressed by itself: the wall between organizations on
-- it holds for the owner of the function too, and the condition holds where the owner stands above walls.
-- num_nulls() keeps the planner from looking for all entries without an author.
CREATE OR REPLACE FUNCTION forget_in_audit(organization uuid, person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part regclass;
  naming CONSTANT text[] := ARRAY['email', 'name', 'locale'];
BEGIN
  IF organization IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '')::uuid THEN
    RAISE EXCEPTION 'only entries of the organization of the transaction can be changed';
  END IF;
  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'audit_log'::regclass LOOP
    EXECUTE format('UPDATE %s SET details = (details - $3)
        || CASE WHEN jsonb_typeof(details -> ''before'') = ''object''
             THEN jsonb_build_object(''before'', (details -> ''before'') - $3) ELSE ''{}'' END
        || CASE WHEN jsonb_typeof(details -> ''after'') = ''object''
             THEN jsonb_build_object(''after'', (details -> ''after'') - $3) ELSE ''{}'' END
      WHERE organization_id = $1 AND subject_id = $2 AND subject_type = ''user''', part)
      USING organization, person, naming;
    EXECUTE format('UPDATE %s SET address = ''erased'', details = details - ''device_label''
      WHERE organization_id = $1 AND actor_id = $2', part) USING organization, person;
    EXECUTE format('UPDATE %s SET address = ''erased''
      WHERE organization_id = $1 AND subject_id = $2 AND num_nulls(actor_id) = 1', part) USING organization, person;
  END LOOP;
END $$;
