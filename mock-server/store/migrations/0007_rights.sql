CREATE TABLE "consents" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"declaration_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"given" boolean NOT NULL,
	"version" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "doomed_objects" (
	"key" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rights_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"declaration_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"content" "bytea" NOT NULL,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"answer" "bytea"
);
--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "body_digest" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "declarations" ADD COLUMN "corrected" "bytea";--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights_requests" ADD CONSTRAINT "rights_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_declaration" ON "consents" USING btree ("declaration_id","kind","seq");--> statement-breakpoint
CREATE INDEX "rights_requests_account" ON "rights_requests" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "rights_requests_case" ON "rights_requests" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "rights_requests_state" ON "rights_requests" USING btree ("state","at");--> statement-breakpoint
CREATE UNIQUE INDEX "rights_requests_one_open" ON "rights_requests" USING btree ("declaration_id","kind") WHERE state = 'open';--> statement-breakpoint
-- What a store from before holds, as the new figure would have it.
ALTER TABLE "policies" DISABLE TRIGGER "policies_stay";--> statement-breakpoint
UPDATE "policies" SET "content" = '{"retentionMonths":36}'::jsonb || "content";--> statement-breakpoint
ALTER TABLE "policies" ENABLE TRIGGER "policies_stay";--> statement-breakpoint
-- What was consented to and withdrawn stays written.
CREATE FUNCTION "consents_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consents are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "consents_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "consents" FOR EACH STATEMENT EXECUTE FUNCTION "consents_stay"();
--> statement-breakpoint
-- Content is emptied after its case's erasure was written into the history, and in no other way.
CREATE FUNCTION "is_erased"("of_case" uuid, "before_seq" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "actions" WHERE "case_id" = "of_case" AND "type" = 'erase' AND "seq" > "before_seq")
$$;
--> statement-breakpoint
CREATE FUNCTION "actions_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."body" IS NOT NULL AND NEW."body" IS NULL
    AND NEW."body_digest" = rtrim(translate(encode(sha256(OLD."body"), 'base64'), '+/', '-_'), '=')
    AND to_jsonb(NEW) - 'body' - 'body_digest' = to_jsonb(OLD) - 'body' - 'body_digest'
    AND "is_erased"(OLD."case_id", OLD."seq")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'actions are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER "actions_stay" ON "actions";--> statement-breakpoint
CREATE TRIGGER "actions_stay" BEFORE DELETE ON "actions" FOR EACH STATEMENT EXECUTE FUNCTION "actions_stay"();--> statement-breakpoint
CREATE TRIGGER "actions_emptied" BEFORE UPDATE ON "actions" FOR EACH ROW EXECUTE FUNCTION "actions_emptied"();
--> statement-breakpoint
CREATE FUNCTION "content_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION "content_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A correction stands beside what was said first.
  IF to_jsonb(NEW) - 'content' - 'corrected' = to_jsonb(OLD) - 'content' - 'corrected'
    AND (NEW."content" = OLD."content" OR (NEW."content" = ''::bytea AND "is_erased"(OLD."case_id", 0)))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "declarations_stay" BEFORE DELETE OR TRUNCATE ON "declarations" FOR EACH STATEMENT EXECUTE FUNCTION "content_stays"();--> statement-breakpoint
CREATE TRIGGER "declarations_emptied" BEFORE UPDATE ON "declarations" FOR EACH ROW EXECUTE FUNCTION "content_emptied"();--> statement-breakpoint
CREATE TRIGGER "assessments_stay" BEFORE DELETE OR TRUNCATE ON "assessments" FOR EACH STATEMENT EXECUTE FUNCTION "content_stays"();--> statement-breakpoint
CREATE TRIGGER "assessments_emptied" BEFORE UPDATE ON "assessments" FOR EACH ROW EXECUTE FUNCTION "content_emptied"();
--> statement-breakpoint
CREATE FUNCTION "attachments_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "is_erased"((SELECT "case_id" FROM "declarations" WHERE "id" = OLD."declaration_id"), 0) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'attachments are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "attachments_stay" BEFORE UPDATE OR TRUNCATE ON "attachments" FOR EACH STATEMENT EXECUTE FUNCTION "content_stays"();--> statement-breakpoint
CREATE TRIGGER "attachments_emptied" BEFORE DELETE ON "attachments" FOR EACH ROW EXECUTE FUNCTION "attachments_emptied"();
