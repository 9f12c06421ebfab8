ALTER TABLE "cases" ADD COLUMN "correction_for" text;--> statement-breakpoint
CREATE INDEX "cases_correction" ON "cases" USING btree ("correction_for","county_prefix","priority_rank",coalesce("due_at", 'infinity'::timestamptz),"id") WHERE correction_for is not null;--> statement-breakpoint
-- The one function that writes the column. An older server doesn't know it, and leaves it as it stands.
DO $$
DECLARE
  definition text := pg_get_functiondef('write_steps(jsonb)'::regprocedure);
BEGIN
  definition := replace(definition, '"taken_over_by", "upheld"', '"taken_over_by", "correction_for", "upheld"');
  definition := replace(definition, 'r."taken_over_by", r."upheld"',
    'r."taken_over_by", CASE WHEN step #> ''{changed,0}'' ? ''correction_for'' THEN r."correction_for" ELSE c."correction_for" END, r."upheld"');
  EXECUTE definition;
END $$;
