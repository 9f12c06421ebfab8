ALTER TABLE "messages" ADD COLUMN "digest_on" date;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "digest" jsonb;--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_about";--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_about" CHECK ((case_id is null) = (action_id is null) and num_nonnulls(case_id, complaint_id, deputy_id, request_id, recovery_id, change_seq, digest_on) = 1);--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_a_day" ON "messages" USING btree ("digest_on","account_id") WHERE digest_on is not null;
