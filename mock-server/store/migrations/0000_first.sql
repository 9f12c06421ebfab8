CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"openid_index" text NOT NULL,
	"name" text,
	"work_phone" text,
	CONSTRAINT "accounts_openid_index_unique" UNIQUE("openid_index")
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"acted_as" text NOT NULL,
	"facts" jsonb NOT NULL,
	"body" "bytea",
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"action_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"rules" text NOT NULL,
	"policy_version" text NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" smallint PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"household_id" uuid NOT NULL,
	"county_prefix" text NOT NULL,
	"village_code" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"priority_rank" smallint NOT NULL,
	"green_channel" boolean NOT NULL,
	"due_at" timestamp (3) with time zone,
	"due_by_the_hour" boolean NOT NULL,
	"due_provisional" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declarations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"filer_account_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	"village_code" text NOT NULL,
	"kind" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"joined_open_case" boolean NOT NULL,
	"content_hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "declarations_receipt_unique" UNIQUE("receipt")
);
--> statement-breakpoint
CREATE TABLE "household_members" (
	"id_number_index" text PRIMARY KEY NOT NULL,
	"household_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_code" text NOT NULL,
	"formerly_poor" boolean
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"version" text PRIMARY KEY NOT NULL,
	"area_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_assignments" (
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "role_assignments_account_id_role_area_code_pk" PRIMARY KEY("account_id","role","area_code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declarations" ADD CONSTRAINT "declarations_filer_account_id_accounts_id_fk" FOREIGN KEY ("filer_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_case_seq" ON "actions" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "assessments_case" ON "assessments" USING btree ("case_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_household" ON "cases" USING btree ("household_id") WHERE status in ('awaiting_visit', 'awaiting_more', 'confirmed', 'objected');--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("county_prefix","village_code","status","priority_rank","due_at");--> statement-breakpoint
CREATE INDEX "declarations_case" ON "declarations" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "declarations_filer" ON "declarations" USING btree ("filer_account_id","filed_at");--> statement-breakpoint
CREATE INDEX "role_assignments_area" ON "role_assignments" USING btree ("area_code","role");