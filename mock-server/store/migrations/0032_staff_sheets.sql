ALTER TABLE "invitations" ADD COLUMN "phone_index" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_phone" ON "invitations" USING btree ("phone_index") WHERE phone_index is not null and used_by is null;--> statement-breakpoint
CREATE INDEX "invitations_import" ON "invitations" USING btree ("import_id") WHERE import_id is not null;