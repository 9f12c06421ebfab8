-- What people are found by, made anew: who serves may write it where it still stands as it was read, and nothing else.
CREATE FUNCTION "set_indexes"("rows" jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "household_members" m SET "name_index" = r."is"
  FROM jsonb_to_recordset("rows") AS r("id_number_index" text, "column" text, "was" text, "is" text)
  WHERE r."column" = 'name_index' AND m."id_number_index" = r."id_number_index" AND m."name_index" = r."was";
  UPDATE "household_members" m SET "phone_index" = r."is"
  FROM jsonb_to_recordset("rows") AS r("id_number_index" text, "column" text, "was" text, "is" text)
  WHERE r."column" = 'phone_index' AND m."id_number_index" = r."id_number_index" AND m."phone_index" = r."was";
$$;
