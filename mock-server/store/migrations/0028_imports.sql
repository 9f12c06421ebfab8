CREATE TABLE "import_entries" (
	"import_id" uuid NOT NULL,
	"entry" text NOT NULL,
	"first_row" integer NOT NULL,
	"rows" integer NOT NULL,
	"village_code" text,
	"verdict" text,
	"reasons" jsonb NOT NULL,
	"decision" text,
	"household_id" uuid,
	"written_at" timestamp (3) with time zone,
	CONSTRAINT "import_entries_import_id_entry_pk" PRIMARY KEY("import_id","entry")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"entry" text,
	"number_index" text,
	"name_index" text,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"fault" text,
	"version" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"parts" smallint NOT NULL,
	"received" jsonb NOT NULL,
	"last_row" integer NOT NULL,
	"rows" integer NOT NULL,
	"total_rows" integer NOT NULL,
	"placed_row" integer NOT NULL,
	"checked_row" integer NOT NULL,
	"written_row" integer NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" uuid,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"number_index" text NOT NULL,
	"content" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"import_id" uuid NOT NULL,
	"import_row" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "register_entries_number_index_unique" UNIQUE("number_index")
);
--> statement-breakpoint
ALTER TABLE "import_entries" ADD CONSTRAINT "import_entries_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_entries" ADD CONSTRAINT "import_entries_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_entries_order" ON "import_entries" USING btree ("import_id","first_row");--> statement-breakpoint
CREATE INDEX "import_rows_entry" ON "import_rows" USING btree ("import_id","entry");--> statement-breakpoint
CREATE INDEX "import_rows_number" ON "import_rows" USING btree ("import_id","number_index") WHERE number_index is not null;--> statement-breakpoint
CREATE INDEX "imports_area" ON "imports" USING btree ("area_code","at");--> statement-breakpoint
CREATE INDEX "imports_age" ON "imports" USING btree ("at");--> statement-breakpoint
CREATE INDEX "register_entries_place" ON "register_entries" USING btree ("village_code");--> statement-breakpoint
-- Written by hand from here to the end. Whether a household was on the register of the poor is learnt from a sheet.
DO $$
DECLARE
  definition text := pg_get_functiondef('write_steps(jsonb)'::regprocedure);
BEGIN
  definition := replace(definition, E'  IF step ? ''members'' THEN\n', $new$  IF step ? 'registered' THEN
    UPDATE "households" h SET "formerly_poor" = s."formerly_poor"
    FROM jsonb_to_recordset(step -> 'registered') AS s("household" uuid, "formerly_poor" boolean) WHERE h."id" = s."household";
  END IF;
  IF step ? 'members' THEN
$new$);
  EXECUTE definition;
END $$;
--> statement-breakpoint
-- What the register says of a household goes with the case that was its way through the register, and with no other one.
DO $$
DECLARE
  definition text := pg_get_functiondef('empty_case(uuid, timestamptz)'::regprocedure);
BEGIN
  definition := replace(definition, $old$    DELETE FROM "household_members" WHERE "household_id" = home;
    UPDATE "households" SET "version" = "version" + 1 WHERE "id" = home;$old$, $new$    IF (SELECT "origin" = 'register' OR "status" = 'eliminated' FROM "cases" WHERE "id" = emptied) THEN
      DELETE FROM "register_entries" WHERE "household_id" = home;
    END IF;
    IF NOT EXISTS (SELECT FROM "register_entries" WHERE "household_id" = home) THEN
      DELETE FROM "household_members" WHERE "household_id" = home;
      UPDATE "households" SET "version" = "version" + 1 WHERE "id" = home;
    END IF;$new$);
  EXECUTE definition;
END $$;
