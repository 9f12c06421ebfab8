ALTER TABLE "cases" RENAME COLUMN "wakes_at" TO "next_timer_at";--> statement-breakpoint
ALTER INDEX "cases_wakes" RENAME TO "cases_next_timer";--> statement-breakpoint
-- The one function that writes the column, with its rights and settings; an older server would write no timer, unseen.
DO $$
DECLARE
  definition text := pg_get_functiondef('write_steps(jsonb)'::regprocedure);
BEGIN
  definition := replace(definition, '"wakes_at"', '"next_timer_at"');
  definition := replace(definition, E'\nBEGIN\n', E'\nBEGIN\n'
    '  IF step #> ''{cases,0}'' ? ''wakes_at'' OR step #> ''{changed,0}'' ? ''wakes_at'' THEN\n'
    '    RAISE EXCEPTION ''this server is older than its store'';\n'
    '  END IF;\n\n');
  EXECUTE definition;
END $$;
