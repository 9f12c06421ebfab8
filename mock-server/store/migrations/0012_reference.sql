CREATE TABLE "reference_versions" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"areas" bigint NOT NULL,
	"policies" bigint NOT NULL,
	"calendars" bigint NOT NULL,
	CONSTRAINT "reference_versions_one" CHECK ("reference_versions"."one")
);
--> statement-breakpoint
-- A version is the microsecond of its change: another store, or one restored from a backup, never gives it out again.
INSERT INTO "reference_versions" ("areas", "policies", "calendars")
	SELECT "at", "at", "at" FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS "at") AS "now";
--> statement-breakpoint
-- Runs as its owner, so that whoever serves requests can set no version by hand.
CREATE FUNCTION "reference_changed"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
	EXECUTE pg_catalog.format(
		'UPDATE public.reference_versions SET %1$I = greatest(%1$I + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)',
		TG_ARGV[0]);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "areas_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "areas" FOR EACH STATEMENT EXECUTE FUNCTION "reference_changed"('areas');
--> statement-breakpoint
CREATE TRIGGER "policies_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "policies" FOR EACH STATEMENT EXECUTE FUNCTION "reference_changed"('policies');
--> statement-breakpoint
CREATE TRIGGER "calendars_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "calendar_years" FOR EACH STATEMENT EXECUTE FUNCTION "reference_changed"('calendars');
