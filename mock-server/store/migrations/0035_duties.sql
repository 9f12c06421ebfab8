ALTER TABLE "messages" DROP CONSTRAINT "messages_about";--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "appointed_by" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "change_seq" bigint;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_appointed_by_accounts_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_change_seq_admin_changes_seq_fk" FOREIGN KEY ("change_seq") REFERENCES "public"."admin_changes"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_of_change" ON "messages" USING btree ("change_seq","account_id","kind");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_about" CHECK ((case_id is null) = (action_id is null) and num_nonnulls(case_id, complaint_id, deputy_id, request_id, recovery_id, change_seq) = 1);--> statement-breakpoint
-- Written by hand from here to the end. Whether somebody has a role around a village on a day, of their own or as the deputy
-- of a first secretary, a township's reviewer or a county's officer (`src/shared/contract/deputy.ts`).
CREATE OR REPLACE FUNCTION "has_role"("account" uuid, "wanted" text, "village" text, "day" date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "role_assignments" r
    WHERE r."account_id" IN (
        SELECT "account"
        UNION ALL
        SELECT d."principal_id" FROM "deputies" d
        WHERE "wanted" IN ('first_secretary', 'township_reviewer', 'county_officer') AND d."deputy_id" = "account"
          AND "day" BETWEEN d."from_day" AND d."to_day" AND d."ended_at" IS NULL
      )
      AND r."role" = "wanted"
      AND r."area_code" IN (SELECT rpad(left("village", digits), 12, '0') FROM unnest(ARRAY[2, 4, 6, 9, 12]) AS digits)
  )
$$;
