CREATE TABLE "activation_tries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admin_changes" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"area_code" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_index" text NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"content" "bytea" NOT NULL,
	"used_by" uuid,
	CONSTRAINT "invitations_code_index_unique" UNIQUE("code_index")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"account_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readings_account_id_case_id_pk" PRIMARY KEY("account_id","case_id")
);
--> statement-breakpoint
DROP INDEX "cases_one_open_per_household";--> statement-breakpoint
ALTER TABLE "actions" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "policies" ALTER COLUMN "valid_from" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "due_warn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "wakes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "origin" text DEFAULT 'household' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "people" smallint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "recognized_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "eliminated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "elimination_mode" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "notice_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "notice_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "open_objections" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "measures" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "conditions" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "suspended" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "escalated_to" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "taken_over_by" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "upheld" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "name_index" text;--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "phone_index" text;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD COLUMN "department" text;--> statement-breakpoint
ALTER TABLE "activation_tries" ADD CONSTRAINT "activation_tries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_changes" ADD CONSTRAINT "admin_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_accounts_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What a store from before holds, as the new procedure would have left it.
UPDATE "cases" SET "status" = 'awaiting_deliberation' WHERE "status" = 'confirmed';--> statement-breakpoint
UPDATE "cases" SET "due_warn_at" = "due_at", "wakes_at" = "due_at";--> statement-breakpoint
UPDATE "cases" SET "upheld" = true WHERE "id" IN (SELECT "case_id" FROM "actions" WHERE "type" = 'uphold');--> statement-breakpoint
UPDATE "policies" SET "content" = '{"acceptance":{"workingDays":2},"answer":{"workingDays":10},"deliberation":{"workingDays":5},"countyApproval":{"workingDays":5},"measures":{"days":10},"escalation":{"workingDays":2},"atRiskHours":24,"eliminationMonths":6}'::jsonb || "content";--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "origin" DROP DEFAULT, ALTER COLUMN "open_objections" DROP DEFAULT, ALTER COLUMN "measures" DROP DEFAULT, ALTER COLUMN "upheld" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "activation_tries_account" ON "activation_tries" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "admin_changes_area" ON "admin_changes" USING btree ("area_code","seq");--> statement-breakpoint
CREATE INDEX "cases_wakes" ON "cases" USING btree ("wakes_at");--> statement-breakpoint
CREATE INDEX "cases_household" ON "cases" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "household_members_household" ON "household_members" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "household_members_name" ON "household_members" USING btree ("name_index");--> statement-breakpoint
CREATE INDEX "household_members_phone" ON "household_members" USING btree ("phone_index");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_household" ON "cases" USING btree ("household_id") WHERE status in ('awaiting_acceptance', 'awaiting_visit', 'awaiting_more', 'awaiting_deliberation', 'on_notice', 'awaiting_review', 'awaiting_approval', 'monitored', 'elimination_review', 'elimination_approval', 'objected');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_notice_id_unique" UNIQUE("notice_id");
--> statement-breakpoint
-- What administrators changed stays written.
CREATE FUNCTION "admin_changes_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'admin_changes are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "admin_changes_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "admin_changes" FOR EACH STATEMENT EXECUTE FUNCTION "admin_changes_stay"();
--> statement-breakpoint
-- A policy that has its first day is never edited.
CREATE FUNCTION "policies_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a policy that has its first day is never edited' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "policies_stay" BEFORE UPDATE OR DELETE ON "policies" FOR EACH ROW WHEN (OLD."valid_from" IS NOT NULL) EXECUTE FUNCTION "policies_stay"();
