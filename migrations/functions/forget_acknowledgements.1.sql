-- Deletes the acknowledgements of an erased person. Nobody else can delete one: they show what people were told.
CREATE OR REPLACE FUNCTION forget_acknowledgements(organization uuid, person uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  IF organization IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '')::uuid THEN
    RAISE EXCEPTION 'only acknowledgements of the organization of the transaction can be deleted';
  END IF;
  DELETE FROM activity_acknowledgements WHERE organization_id = organization AND user_id = person;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
