CREATE TABLE "jobs" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" bigint,
	"since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"taken_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_code" text,
	"done_at" timestamp (3) with time zone,
	"dead_at" timestamp (3) with time zone,
	CONSTRAINT "jobs_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("kind","due_at") WHERE dead_at is null and position is null;--> statement-breakpoint
-- What the outbox and the list of doomed files still had to do goes on as jobs.
INSERT INTO "jobs" ("kind", "key", "since", "due_at", "attempts", "last_code")
  SELECT 'deliver_message', "id"::text, "at", coalesce("next_attempt_at", "at"), "attempts", "last_code" FROM "messages" WHERE "delivery" = 'pending';--> statement-breakpoint
INSERT INTO "jobs" ("kind", "key", "since", "due_at") SELECT 'remove_object', "key", now(), now() FROM "doomed_objects";--> statement-breakpoint
DROP TABLE "doomed_objects";--> statement-breakpoint
DROP INDEX "messages_due";--> statement-breakpoint
ALTER TABLE "messages" DROP COLUMN "attempts", DROP COLUMN "next_attempt_at";--> statement-breakpoint
-- One order over all that is only ever added to; what stands already is numbered in the order of its time.
CREATE SEQUENCE "positions";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "admin_changes" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "declarations" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "position" bigint;--> statement-breakpoint
CREATE TEMPORARY TABLE "numbered" ON COMMIT DROP AS
  SELECT "of", "row", row_number() OVER (ORDER BY "at", "of", "group", "nth", "row") AS "position" FROM (
    -- A clock that was set back must not turn the actions of a case around.
    SELECT 'actions' AS "of", ctid AS "row", max("at") OVER (PARTITION BY "case_id" ORDER BY "seq") AS "at", "case_id" AS "group", "seq"::bigint AS "nth" FROM "actions"
    UNION ALL SELECT 'admin_changes', ctid, max("at") OVER (ORDER BY "seq"), NULL, "seq" FROM "admin_changes"
    UNION ALL SELECT 'consents', ctid, max("at") OVER (ORDER BY "seq"), NULL, "seq" FROM "consents"
    UNION ALL SELECT 'declarations', ctid, "filed_at", "case_id", "seq" FROM "declarations"
    UNION ALL SELECT 'readings', ctid, "at", "case_id", 0 FROM "readings"
  ) AS "standing";--> statement-breakpoint
SELECT setval('positions', count(*)) FROM "numbered" HAVING count(*) > 0;--> statement-breakpoint
ALTER TABLE "actions" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "actions" SET "position" = n."position" FROM "numbered" n WHERE n."of" = 'actions' AND n."row" = "actions".ctid;--> statement-breakpoint
ALTER TABLE "actions" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "admin_changes" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "admin_changes" SET "position" = n."position" FROM "numbered" n WHERE n."of" = 'admin_changes' AND n."row" = "admin_changes".ctid;--> statement-breakpoint
ALTER TABLE "admin_changes" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "consents" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "consents" SET "position" = n."position" FROM "numbered" n WHERE n."of" = 'consents' AND n."row" = "consents".ctid;--> statement-breakpoint
ALTER TABLE "consents" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "declarations" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "declarations" SET "position" = n."position" FROM "numbered" n WHERE n."of" = 'declarations' AND n."row" = "declarations".ctid;--> statement-breakpoint
ALTER TABLE "declarations" ENABLE TRIGGER USER;--> statement-breakpoint
UPDATE "readings" SET "position" = n."position" FROM "numbered" n WHERE n."of" = 'readings' AND n."row" = "readings".ctid;--> statement-breakpoint
-- A transaction has its own number before it takes a position: see store/positions.ts.
ALTER TABLE "actions" ALTER COLUMN "position" SET DEFAULT (case when pg_current_xact_id() is not null then nextval('positions') end), ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "admin_changes" ALTER COLUMN "position" SET DEFAULT (case when pg_current_xact_id() is not null then nextval('positions') end), ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ALTER COLUMN "position" SET DEFAULT (case when pg_current_xact_id() is not null then nextval('positions') end), ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "declarations" ALTER COLUMN "position" SET DEFAULT (case when pg_current_xact_id() is not null then nextval('positions') end), ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "readings" ALTER COLUMN "position" SET DEFAULT (case when pg_current_xact_id() is not null then nextval('positions') end), ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_position" ON "actions" USING btree ("position");
