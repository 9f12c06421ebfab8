-- Who moved out may count to a household here and to one there, until somebody has confirmed that they left.
ALTER TABLE "household_members" ADD COLUMN "village_code" text;--> statement-breakpoint
UPDATE "household_members" SET "village_code" = "households"."village_code" FROM "households" WHERE "households"."id" = "household_members"."household_id";--> statement-breakpoint
ALTER TABLE "household_members" ALTER COLUMN "village_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "household_members" DROP CONSTRAINT "household_members_pkey";--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_id_number_index_village_code_pk" PRIMARY KEY("id_number_index","village_code");--> statement-breakpoint
DO $$
DECLARE
  definition text := pg_get_functiondef('write_steps(jsonb)'::regprocedure);
  begins integer := position('  IF step ? ''identities'' THEN' IN definition);
  ends integer := position('  IF step ? ''moved'' THEN' IN definition);
BEGIN
  definition := substr(definition, 1, begins - 1) || $new$  IF step ? 'identities' THEN
    DELETE FROM "household_members" m USING jsonb_to_recordset(step -> 'identities') AS s("household" uuid, "was" text, "id_number_index" text)
    WHERE m."id_number_index" = s."id_number_index" AND s."id_number_index" <> s."was" AND m."household_id" = s."household"
      AND EXISTS (SELECT FROM "household_members" o WHERE o."id_number_index" = s."was" AND o."household_id" = s."household");
    UPDATE "household_members" m
    SET "id_number_index" = s."id_number_index", "name_index" = s."name_index", "phone_index" = coalesce(s."phone_index", m."phone_index")
    FROM jsonb_to_recordset(step -> 'identities') AS s("household" uuid, "was" text, "id_number_index" text, "name_index" text, "phone_index" text)
    WHERE m."id_number_index" = s."was" AND m."household_id" = s."household";
  END IF;
  IF step ? 'left' THEN
    DELETE FROM "household_members" m USING jsonb_to_recordset(step -> 'left') AS s("household" uuid, "id_number_index" text)
    WHERE m."household_id" = s."household" AND m."id_number_index" = s."id_number_index";
    UPDATE "households" h SET "version" = h."version" + 1
    FROM jsonb_to_recordset(step -> 'left') AS s("household" uuid) WHERE h."id" = s."household";
  END IF;
  IF step ? 'relocated' THEN
    UPDATE "household_members" m SET "village_code" = s."village"
    FROM jsonb_to_recordset(step -> 'relocated') AS s("household" uuid, "village" text)
    WHERE m."household_id" = s."household" AND NOT EXISTS (
      SELECT FROM "household_members" o WHERE o."id_number_index" = m."id_number_index" AND o."village_code" = s."village"
    );
    UPDATE "households" h SET "village_code" = s."village", "version" = h."version" + 1
    FROM jsonb_to_recordset(step -> 'relocated') AS s("household" uuid, "village" text) WHERE h."id" = s."household";
  END IF;
$new$ || substr(definition, ends);
  definition := replace(definition, E'\nBEGIN\n', E'\nBEGIN\n'
    '  IF step ? ''members'' AND NOT step #> ''{members,0}'' ? ''village_code'' OR step ? ''seen'' AND NOT step #> ''{seen,0}'' ? ''village_code'' THEN\n'
    '    RAISE EXCEPTION ''this server is older than its store'';\n'
    '  END IF;\n\n');
  EXECUTE definition;
END $$;
