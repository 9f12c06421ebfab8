CREATE TABLE "search_marks" (
	"household_id" uuid NOT NULL,
	"person" smallint NOT NULL,
	"mark" text NOT NULL,
	"county_prefix" text NOT NULL,
	CONSTRAINT "search_marks_household_id_person_mark_pk" PRIMARY KEY("household_id","person","mark")
);
--> statement-breakpoint
ALTER TABLE "search_marks" ADD CONSTRAINT "search_marks_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_marks_mark" ON "search_marks" USING btree ("mark","county_prefix");