ALTER TABLE "attachments" ALTER COLUMN "declaration_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "action_id" uuid;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_action" ON "attachments" USING btree ("action_id","at") WHERE action_id is not null;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_subject" CHECK (num_nonnulls(declaration_id, action_id) = 1);--> statement-breakpoint
-- Written by hand from here to the end: photos of an action go when what was said with it goes, and in no other way.
CREATE OR REPLACE FUNCTION "attachments_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "is_erased"(COALESCE(
    (SELECT "case_id" FROM "declarations" WHERE "id" = OLD."declaration_id"),
    (SELECT "case_id" FROM "actions" WHERE "id" = OLD."action_id")), 0) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'attachments are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION "action_photos_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := (SELECT max("at") FROM "actions" WHERE "case_id" = NEW."case_id" AND "type" = 'erase');
BEGIN
  WITH gone AS (DELETE FROM "attachments" WHERE "action_id" = NEW."id" RETURNING "object_key", "thumbnail_key")
  INSERT INTO "jobs" ("kind", "key", "since", "due_at")
  SELECT 'remove_object', key, moment, moment FROM gone, unnest(ARRAY["object_key", "thumbnail_key"]) AS key WHERE key IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "action_photos_emptied" AFTER UPDATE ON "actions" FOR EACH ROW
  WHEN (OLD."body" IS NOT NULL AND NEW."body" IS NULL) EXECUTE FUNCTION "action_photos_emptied"();
