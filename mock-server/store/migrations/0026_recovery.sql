CREATE TABLE "recoveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	"content_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"declaration_id" uuid,
	"case_id" uuid,
	"from_account_id" uuid,
	"disputed_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"answer" "bytea"
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_about";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "moves" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "recovery_id" uuid;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_declaration_id_declarations_id_fk" FOREIGN KEY ("declaration_id") REFERENCES "public"."declarations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recoveries_account" ON "recoveries" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "recoveries_case" ON "recoveries" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "recoveries_from" ON "recoveries" USING btree ("from_account_id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_moves_accounts_id_fk" FOREIGN KEY ("moves") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_recovery_id_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recoveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_of_recovery" ON "messages" USING btree ("recovery_id","account_id","kind");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_about" CHECK ((case_id is null) = (action_id is null) and num_nonnulls(case_id, complaint_id, deputy_id, request_id, recovery_id) = 1);--> statement-breakpoint
-- Declarations count as another account's once the history of their case says so, and in no other way.
CREATE FUNCTION "is_moved"("declaration" uuid, "of_case" uuid, "was" uuid, "is" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "actions" WHERE "case_id" = "of_case" AND "type" = 'correct' AND "acted_as" <> 'household'
      AND "facts" -> 'moved' ->> 'from' = "was"::text AND "facts" -> 'moved' ->> 'to' = "is"::text
      AND "facts" -> 'moved' -> 'declarations' @> to_jsonb("declaration"::text)
  )
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "content_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A correction stands beside what was said first.
  IF to_jsonb(NEW) - 'content' - 'corrected' - 'filer_account_id' = to_jsonb(OLD) - 'content' - 'corrected' - 'filer_account_id'
    AND (NEW."content" = OLD."content" OR (NEW."content" = ''::bytea AND "is_erased"(OLD."case_id", 0)))
    AND (NEW."filer_account_id" = OLD."filer_account_id"
      OR "is_moved"(OLD."id", OLD."case_id", OLD."filer_account_id", NEW."filer_account_id"))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION "move_filings"("moved" uuid[], "was" uuid, "is" uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "declarations" SET "filer_account_id" = "is" WHERE "id" = ANY ("moved") AND "filer_account_id" = "was"
$$;