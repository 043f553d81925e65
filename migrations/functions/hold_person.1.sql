-- Whoever writes someone's shifts, breaks or sessions waits here for the one before, and is told the
-- time after the wait: of two who come together the second also has the later clock.
CREATE OR REPLACE FUNCTION hold_person(org uuid, person uuid) RETURNS timestamptz
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('person ' || org || person, 0));
  RETURN date_trunc('milliseconds', clock_timestamp());
END $$;
