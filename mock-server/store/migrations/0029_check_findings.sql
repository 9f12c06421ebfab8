CREATE TABLE "check_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"household_id" uuid NOT NULL,
	"village_code" text NOT NULL,
	"check_id" text NOT NULL,
	"subject" text NOT NULL,
	"digest" text NOT NULL,
	"state" text NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"answer" "bytea",
	"first_seen" timestamp (3) with time zone NOT NULL,
	"last_seen" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "check_findings" ADD CONSTRAINT "check_findings_household_id_register_entries_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."register_entries"("household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_findings" ADD CONSTRAINT "check_findings_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "check_findings_once" ON "check_findings" USING btree ("household_id","check_id","subject");--> statement-breakpoint
CREATE INDEX "check_findings_place" ON "check_findings" USING btree ("village_code","check_id");