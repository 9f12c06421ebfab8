CREATE TABLE "drafts" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"phone" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "drafts_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("saved_at");--> statement-breakpoint
-- A policy from before says nothing of it; the demo's figure.
UPDATE "policies" SET "content" = "content" || '{"draftDays": 30}' WHERE NOT jsonb_exists("content", 'draftDays');
