CREATE TABLE "department_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_index" text NOT NULL,
	"account_id" uuid NOT NULL,
	"department" text NOT NULL,
	"area_code" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"minute" timestamp (3) with time zone,
	"calls" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "department_keys_key_index_unique" UNIQUE("key_index")
);
--> statement-breakpoint
ALTER TABLE "department_keys" ADD CONSTRAINT "department_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "department_keys" ADD CONSTRAINT "department_keys_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "department_keys_account" ON "department_keys" USING btree ("account_id");--> statement-breakpoint
DROP INDEX "warnings_list";--> statement-breakpoint
CREATE INDEX "warnings_list" ON "warnings" USING btree ("kind","area_code","at","id");
