ALTER TABLE "cases" ADD COLUMN "confirmations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_confirmed_by" ON "cases" USING gin ("confirmations" jsonb_path_ops);