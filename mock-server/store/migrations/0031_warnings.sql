CREATE TABLE "warnings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"key_index" text NOT NULL,
	"content_hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	"class" text NOT NULL,
	"line" integer,
	"policy_version" text NOT NULL,
	"village_code" text NOT NULL,
	"household_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"recognized_before" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "warnings_key_index_unique" UNIQUE("key_index")
);
--> statement-breakpoint
ALTER TABLE "import_entries" ADD COLUMN "candidates" jsonb;--> statement-breakpoint
ALTER TABLE "import_entries" ADD COLUMN "candidate" uuid;--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "warnings_list" ON "warnings" USING btree ("kind","at","id");--> statement-breakpoint
CREATE INDEX "warnings_place" ON "warnings" USING btree ("village_code","at");--> statement-breakpoint
CREATE INDEX "warnings_case" ON "warnings" USING btree ("case_id");--> statement-breakpoint
ALTER TABLE "import_entries" ADD CONSTRAINT "import_entries_candidate_households_id_fk" FOREIGN KEY ("candidate") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Written by hand from here to the end. Whom a department named goes with the case that its warning is in.
DO $$
DECLARE
  definition text := pg_get_functiondef('empty_case(uuid, timestamptz)'::regprocedure);
BEGIN
  definition := replace(definition, $old$  UPDATE "declarations" SET "content" = ''::bytea, "corrected" = NULL WHERE "case_id" = emptied;$old$,
    $new$  UPDATE "declarations" SET "content" = ''::bytea, "corrected" = NULL WHERE "case_id" = emptied;
  UPDATE "warnings" SET "content" = ''::bytea WHERE "case_id" = emptied;$new$);
  EXECUTE definition;
END $$;
