-- What was done is never undone or rewritten, whoever is connected.
CREATE FUNCTION "actions_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'actions are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "actions_stay" BEFORE UPDATE OR DELETE ON "actions" FOR EACH STATEMENT EXECUTE FUNCTION "actions_stay"();
--> statement-breakpoint
CREATE TRIGGER "actions_stay_truncate" BEFORE TRUNCATE ON "actions" FOR EACH STATEMENT EXECUTE FUNCTION "actions_stay"();
