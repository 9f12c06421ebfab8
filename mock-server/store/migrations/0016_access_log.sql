ALTER TABLE "readings" RENAME TO "access_log";--> statement-breakpoint
ALTER TABLE "access_log" RENAME CONSTRAINT "readings_account_id_case_id_pk" TO "access_log_account_id_case_id_pk";--> statement-breakpoint
ALTER TABLE "access_log" RENAME CONSTRAINT "readings_account_id_accounts_id_fk" TO "access_log_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "access_log" RENAME CONSTRAINT "readings_case_id_cases_id_fk" TO "access_log_case_id_cases_id_fk";--> statement-breakpoint
ALTER INDEX "readings_case" RENAME TO "access_log_case";
