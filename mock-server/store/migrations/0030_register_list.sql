CREATE TABLE "register_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"standing" text NOT NULL,
	"asked" jsonb NOT NULL,
	"rows" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "register_entries_place";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "visited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "register_exports" ADD CONSTRAINT "register_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_exports_place" ON "register_exports" USING btree ("area_code","at");--> statement-breakpoint
CREATE INDEX "register_entries_place" ON "register_entries" USING btree ("village_code","household_id");--> statement-breakpoint
-- Written by hand from here to the end. What the fold makes of the visits so far.
UPDATE "cases" c SET "visited_at" = v."at" FROM (
  SELECT DISTINCT ON ("case_id") "case_id", "at" FROM "actions" WHERE "type" IN ('confirm', 'propose_elimination') ORDER BY "case_id", "seq" DESC
) v WHERE v."case_id" = c."id";--> statement-breakpoint
CREATE INDEX "cases_register" ON "cases" USING btree ("village_code","id") WHERE recognized_at is not null and erased_at is null;--> statement-breakpoint
-- The one function that writes the column. An older server doesn't know it, and leaves it as it stands.
DO $$
DECLARE
  definition text := pg_get_functiondef('write_steps(jsonb)'::regprocedure);
BEGIN
  definition := replace(definition, '"correction_for", "upheld"', '"correction_for", "visited_at", "upheld"');
  definition := replace(definition, 'ELSE c."correction_for" END, r."upheld"',
    'ELSE c."correction_for" END, CASE WHEN step #> ''{changed,0}'' ? ''visited_at'' THEN r."visited_at" ELSE c."visited_at" END, r."upheld"');
  EXECUTE definition;
END $$;
