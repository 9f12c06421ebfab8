CREATE TABLE "shelters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"places" integer NOT NULL,
	"open" boolean NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid
);
--> statement-breakpoint
ALTER TABLE "shelters" ADD CONSTRAINT "shelters_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shelters_village" ON "shelters" USING btree ("village_code");