-- One function writes a step: whoever serves may call it, and may write none of its tables themselves.
ALTER TABLE "households" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "risks" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "withheld" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "summary" "bytea";--> statement-breakpoint
ALTER TABLE "actions" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "household_id" uuid;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "village_code" text;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "commitment" text;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "assessment" "bytea";--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "algorithm" text DEFAULT 'sha256' NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "key_id" text;--> statement-breakpoint
ALTER TABLE "actions" ALTER COLUMN "algorithm" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_subject" CHECK (num_nonnulls(case_id, household_id, village_code) = 1);--> statement-breakpoint
CREATE UNIQUE INDEX "actions_household_seq" ON "actions" USING btree ("household_id","seq") WHERE household_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_village_seq" ON "actions" USING btree ("village_code","seq") WHERE village_code is not null;--> statement-breakpoint
-- What triage made of a declaration stands with the action that brought it.
ALTER TABLE "actions" DISABLE TRIGGER "actions_emptied";--> statement-breakpoint
UPDATE "actions" SET "assessment" = "assessments"."content" FROM "assessments" WHERE "assessments"."action_id" = "actions"."id" AND "assessments"."content" <> ''::bytea;--> statement-breakpoint
ALTER TABLE "actions" ENABLE TRIGGER "actions_emptied";--> statement-breakpoint
DROP TABLE "assessments";--> statement-breakpoint
UPDATE "cases" SET "withheld" = "gone"."all" FROM (
  SELECT "case_id", jsonb_agg(jsonb_build_object('declaration', "declaration_id", 'kind', "kind") ORDER BY "seq") AS "all"
  FROM (
    SELECT DISTINCT ON ("consents"."declaration_id", "consents"."kind") "declarations"."case_id", "consents"."declaration_id", "consents"."kind", "consents"."given", "consents"."seq"
    FROM "consents" JOIN "declarations" ON "declarations"."id" = "consents"."declaration_id"
    ORDER BY "consents"."declaration_id", "consents"."kind", "consents"."seq" DESC
  ) AS "last" WHERE NOT "given" GROUP BY "case_id"
) AS "gone" WHERE "gone"."case_id" = "cases"."id";--> statement-breakpoint
DROP INDEX "cases_queue";--> statement-breakpoint
CREATE INDEX "cases_by_village" ON "cases" USING btree ("village_code","status","priority_rank",coalesce("due_at", 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "cases_by_county" ON "cases" USING btree ("county_prefix","status","priority_rank",coalesce("due_at", 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "cases_taken_over" ON "cases" USING btree ("taken_over_by","county_prefix","priority_rank",coalesce("due_at", 'infinity'::timestamptz),"id") WHERE taken_over_by is not null;--> statement-breakpoint
CREATE INDEX "cases_escalated" ON "cases" USING btree ("escalated_to","county_prefix","priority_rank",coalesce("due_at", 'infinity'::timestamptz),"id") WHERE escalated_to is not null;--> statement-breakpoint
CREATE INDEX "readings_case" ON "readings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_without_summary" ON "cases" USING btree ("id") WHERE summary is null and erased_at is null;--> statement-breakpoint
CREATE INDEX "cases_merged_into" ON "cases" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "cases_erased" ON "cases" USING btree ("village_code") WHERE erased_at is not null;--> statement-breakpoint
CREATE TABLE "counters" (
	"area_code" text NOT NULL,
	"month" text NOT NULL,
	"risk" text NOT NULL,
	"status" text NOT NULL,
	"category" text NOT NULL,
	"low_income" text NOT NULL,
	"recognized" boolean NOT NULL,
	"cause" text NOT NULL,
	"households" integer NOT NULL,
	"people" integer NOT NULL,
	"overdue" integer NOT NULL,
	CONSTRAINT "counters_pk" PRIMARY KEY("area_code","month","risk","status","category","low_income","recognized","cause")
);
--> statement-breakpoint
CREATE TABLE "step_days" (
	"area_code" text NOT NULL,
	"month" text NOT NULL,
	"status" text NOT NULL,
	"working_days" integer NOT NULL,
	"households" integer NOT NULL,
	CONSTRAINT "step_days_pk" PRIMARY KEY("area_code","month","status","working_days")
);
--> statement-breakpoint
CREATE TABLE "allowed_steps" (
	"type" text NOT NULL,
	"from_status" text NOT NULL,
	"acted_as" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "allowed_steps_type_from_status_acted_as_pk" PRIMARY KEY("type","from_status","acted_as")
);
--> statement-breakpoint
-- Whoever was to be told of what stands already has been told.
INSERT INTO "jobs" ("kind", "key", "position", "since", "due_at")
SELECT 'tell', '', CASE WHEN is_called THEN last_value ELSE 0 END, now(), to_timestamp(0) FROM "positions";--> statement-breakpoint
-- Content is emptied after its case's erasure was written into the history, and in no other way.
CREATE OR REPLACE FUNCTION "actions_emptied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."body" IS NULL AND NEW."assessment" IS NULL
    AND to_jsonb(NEW) - 'body' - 'body_digest' - 'assessment' = to_jsonb(OLD) - 'body' - 'body_digest' - 'assessment'
    AND NEW."body_digest" IS NOT DISTINCT FROM (CASE
      WHEN OLD."commitment" IS NULL AND OLD."body" IS NOT NULL
      THEN rtrim(translate(encode(sha256(OLD."body"), 'base64'), '+/', '-_'), '=')
      ELSE OLD."body_digest" END)
    AND "is_erased"(OLD."case_id", OLD."seq")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'actions are append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- Whether somebody has a role around a village on a day, of their own or as a first secretary's deputy.
CREATE FUNCTION "holds_role"("account" uuid, "wanted" text, "village" text, "day" date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "role_assignments" r
    WHERE r."account_id" IN (
        SELECT "account"
        UNION ALL
        SELECT d."principal_id" FROM "deputies" d
        WHERE "wanted" = 'first_secretary' AND d."deputy_id" = "account"
          AND "day" BETWEEN d."from_day" AND d."to_day" AND d."ended_at" IS NULL
      )
      AND r."role" = "wanted"
      AND r."area_code" IN (SELECT rpad(left("village", digits), 12, '0') FROM unnest(ARRAY[2, 4, 6, 9, 12]) AS digits)
  )
$$;
--> statement-breakpoint
-- Writes steps that were decided on what was found: all of them, or nothing.
-- FP409: something stands otherwise than it was found. FP403: what the table, the role or the chain does not allow.
-- A plan is kept for as long as a connection lives: made while the tables were small, it would read them whole ever after.
CREATE FUNCTION "write_steps"("step" jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  wanted integer;
  stood integer;
  wrong text;
BEGIN
  -- One order for all: households before cases, the smaller id first.
  IF step ? 'standing' THEN
    SELECT count(*) INTO stood FROM (
      SELECT h."id" FROM "households" h
      JOIN (SELECT DISTINCT * FROM jsonb_to_recordset(step -> 'standing') AS s("id" uuid, "version" integer)) s
        ON s."id" = h."id" AND s."version" = h."version"
      ORDER BY h."id" FOR UPDATE OF h
    ) AS locked;
    SELECT count(DISTINCT s."id") INTO wanted FROM jsonb_to_recordset(step -> 'standing') AS s("id" uuid);
    IF stood <> wanted THEN RAISE EXCEPTION 'a household has changed' USING ERRCODE = 'FP409'; END IF;
  END IF;

  IF step ? 'changed' THEN
    SELECT count(*) INTO stood FROM (
      SELECT c."id" FROM "cases" c
      JOIN jsonb_to_recordset(step -> 'changed') AS s("id" uuid, "was" integer) ON s."id" = c."id" AND s."was" = c."version"
      ORDER BY c."id" FOR UPDATE OF c
    ) AS locked;
    IF stood <> jsonb_array_length(step -> 'changed') THEN RAISE EXCEPTION 'a case has changed' USING ERRCODE = 'FP409'; END IF;
  END IF;

  IF step ? 'actions' THEN
    SELECT a."type" || ' as ' || a."acted_as" INTO wrong
    FROM (
      SELECT a.*,
        coalesce(
          lag(a."to_status") OVER (PARTITION BY a."case_id" ORDER BY a."seq"), c."status", ''
        ) AS was_status,
        coalesce(
          lag(a."hash") OVER (PARTITION BY a."case_id" ORDER BY a."seq"),
          CASE WHEN a."seq" = 1 THEN '' ELSE (SELECT p."hash" FROM "actions" p WHERE p."case_id" = a."case_id" AND p."seq" = a."seq" - 1) END
        ) AS was_hash,
        coalesce(c."village_code", a."village") AS at_village,
        c."taken_over_by" AS taken_over_by
      FROM jsonb_to_recordset(step -> 'actions') AS a(
        "case_id" uuid, "seq" integer, "type" text, "at" timestamptz, "account_id" uuid, "acted_as" text,
        "previous_hash" text, "hash" text, "to_status" text, "village" text
      )
      LEFT JOIN "cases" c ON c."id" = a."case_id"
      WHERE a."case_id" IS NOT NULL
    ) AS a
    LEFT JOIN "allowed_steps" s
      ON s."type" = a."type" AND s."acted_as" = a."acted_as" AND s."from_status" = a.was_status AND s."to_status" = a."to_status"
    WHERE s."type" IS NULL
      OR a.was_hash IS DISTINCT FROM a."previous_hash"
      OR (a."acted_as" IN ('system', 'public')) <> (a."account_id" IS NULL)
      OR (a."acted_as" NOT IN ('system', 'public', 'household')
        AND NOT "holds_role"(a."account_id", a."acted_as", a.at_village, (a."at" AT TIME ZONE 'UTC' + interval '8 hours')::date)
        AND NOT (a.taken_over_by IS NOT NULL
          AND "holds_role"(a."account_id", a.taken_over_by, a.at_village, (a."at" AT TIME ZONE 'UTC' + interval '8 hours')::date)))
    LIMIT 1;
    IF wrong IS NOT NULL THEN RAISE EXCEPTION 'not allowed: %', wrong USING ERRCODE = 'FP403'; END IF;
  END IF;

  IF step ? 'households' THEN
    INSERT INTO "households" ("id", "village_code", "formerly_poor", "version")
    SELECT r."id", r."village_code", r."formerly_poor", 0 FROM jsonb_populate_recordset(NULL::"households", step -> 'households') r;
  END IF;
  IF step ? 'members' THEN
    INSERT INTO "household_members" SELECT * FROM jsonb_populate_recordset(NULL::"household_members", step -> 'members');
  END IF;
  IF step ? 'seen' THEN
    -- Who belongs to another household already stays there.
    INSERT INTO "household_members" SELECT * FROM jsonb_populate_recordset(NULL::"household_members", step -> 'seen') ON CONFLICT DO NOTHING;
  END IF;
  IF step ? 'identities' THEN
    DELETE FROM "household_members" m USING jsonb_to_recordset(step -> 'identities') AS s("was" text, "id_number_index" text)
    WHERE m."id_number_index" = s."id_number_index" AND s."id_number_index" <> s."was"
      AND m."household_id" = (SELECT o."household_id" FROM "household_members" o WHERE o."id_number_index" = s."was");
    UPDATE "household_members" m
    SET "id_number_index" = s."id_number_index", "name_index" = s."name_index", "phone_index" = coalesce(s."phone_index", m."phone_index")
    FROM jsonb_to_recordset(step -> 'identities') AS s("was" text, "id_number_index" text, "name_index" text, "phone_index" text)
    WHERE m."id_number_index" = s."was";
  END IF;
  IF step ? 'moved' THEN
    UPDATE "household_members" m SET "household_id" = s."to"
    FROM jsonb_to_recordset(step -> 'moved') AS s("from" uuid, "to" uuid) WHERE m."household_id" = s."from";
    UPDATE "households" h SET "version" = h."version" + 1
    FROM jsonb_to_recordset(step -> 'moved') AS s("from" uuid, "to" uuid) WHERE h."id" IN (s."from", s."to");
  END IF;

  IF step ? 'cases' THEN
    INSERT INTO "cases" SELECT * FROM jsonb_populate_recordset(NULL::"cases", step -> 'cases');
  END IF;
  IF step ? 'changed' THEN
    UPDATE "cases" c SET (
      "county_prefix", "village_code", "version", "status", "priority_rank", "green_channel", "due_at", "due_by_the_hour", "due_provisional",
      "due_warn_at", "wakes_at", "origin", "category", "people", "recognized_at", "eliminated_at", "elimination_mode", "notice_id",
      "notice_until", "open_objections", "measures", "conditions", "suspended", "escalated_to", "taken_over_by", "upheld",
      "confirmations", "merged_into", "risks", "withheld", "summary", "erased_at"
    ) = (
      r."county_prefix", r."village_code", r."version", r."status", r."priority_rank", r."green_channel", r."due_at", r."due_by_the_hour", r."due_provisional",
      r."due_warn_at", r."wakes_at", r."origin", r."category", r."people", r."recognized_at", r."eliminated_at", r."elimination_mode", r."notice_id",
      r."notice_until", r."open_objections", r."measures", r."conditions", r."suspended", r."escalated_to", r."taken_over_by", r."upheld",
      r."confirmations", r."merged_into", r."risks", r."withheld", r."summary", r."erased_at"
    )
    FROM jsonb_populate_recordset(NULL::"cases", step -> 'changed') r WHERE r."id" = c."id";
  END IF;
  IF step ? 'declarations' THEN
    INSERT INTO "declarations" ("id", "case_id", "seq", "filer_account_id", "receipt", "village_code", "kind", "filed_at", "joined_open_case", "content_hash", "content")
    SELECT r."id", r."case_id", r."seq", r."filer_account_id", r."receipt", r."village_code", r."kind", r."filed_at", r."joined_open_case", r."content_hash", r."content"
    FROM jsonb_populate_recordset(NULL::"declarations", step -> 'declarations') r;
    -- What is filed is no draft any more.
    DELETE FROM "drafts" d USING jsonb_populate_recordset(NULL::"declarations", step -> 'declarations') r
    WHERE d."account_id" = r."filer_account_id" AND d."id" = r."id";
  END IF;
  IF step ? 'actions' THEN
    INSERT INTO "actions" (
      "id", "case_id", "household_id", "village_code", "seq", "type", "at", "account_id", "acted_as", "facts", "body", "commitment",
      "previous_hash", "hash", "algorithm", "key_id"
    )
    SELECT r."id", r."case_id", r."household_id", r."village_code", r."seq", r."type", r."at", r."account_id", r."acted_as", r."facts", r."body", r."commitment",
      r."previous_hash", r."hash", r."algorithm", r."key_id"
    FROM jsonb_populate_recordset(NULL::"actions", step -> 'actions') r;
  END IF;
  IF step ? 'actions' AND EXISTS (
    SELECT FROM jsonb_populate_recordset(NULL::"actions", step -> 'actions') a
    JOIN "cases" c ON c."id" = a."case_id"
    WHERE a."acted_as" = 'household'
      AND NOT EXISTS (SELECT FROM "declarations" d WHERE d."case_id" = c."id" AND d."filer_account_id" = a."account_id")
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(c."confirmations") f WHERE f ->> 'account' = a."account_id"::text)
  ) THEN RAISE EXCEPTION 'not the household' USING ERRCODE = 'FP403'; END IF;
  IF step ? 'actions' AND EXISTS (
    SELECT FROM (
      SELECT DISTINCT ON (a."case_id") a."case_id", a."seq", a."to_status"
      FROM jsonb_to_recordset(step -> 'actions') AS a("case_id" uuid, "seq" integer, "to_status" text)
      WHERE a."case_id" IS NOT NULL ORDER BY a."case_id", a."seq" DESC
    ) AS a JOIN "cases" c ON c."id" = a."case_id" WHERE c."status" <> a."to_status" OR c."version" <> a."seq"
  ) THEN RAISE EXCEPTION 'a case does not stand where its actions lead' USING ERRCODE = 'FP403'; END IF;

  IF step ? 'consents' THEN
    INSERT INTO "consents" ("declaration_id", "kind", "given", "version", "at", "account_id")
    SELECT r."declaration_id", r."kind", r."given", r."version", r."at", r."account_id"
    FROM jsonb_populate_recordset(NULL::"consents", step -> 'consents') r;
  END IF;
  IF step ? 'corrected' THEN
    UPDATE "declarations" d SET "corrected" = r."corrected"
    FROM jsonb_populate_recordset(NULL::"declarations", step -> 'corrected') r WHERE d."id" = r."id";
  END IF;
  IF step ? 'settled' THEN
    UPDATE "rights_requests" q SET "state" = r."state", "decided_at" = r."decided_at", "decided_by" = r."decided_by", "answer" = r."answer"
    FROM jsonb_populate_recordset(NULL::"rights_requests", step -> 'settled') r WHERE q."id" = r."id" AND q."state" = 'open';
    GET DIAGNOSTICS stood = ROW_COUNT;
    IF stood <> jsonb_array_length(step -> 'settled') THEN RAISE EXCEPTION 'a request was decided' USING ERRCODE = 'FP409'; END IF;
  END IF;
  IF step ? 'erased' THEN
    PERFORM "empty_case"(e."case_id", e."at") FROM jsonb_to_recordset(step -> 'erased') AS e("case_id" uuid, "at" timestamptz);
  END IF;
  IF step ? 'undrafted' THEN
    DELETE FROM "drafts" WHERE "account_id" IN (SELECT o.owner::uuid FROM jsonb_array_elements_text(step -> 'undrafted') AS o(owner));
  END IF;
END $$;
--> statement-breakpoint
-- Destroys what was said in a case whose erasure has just been written; what was done, by whom and when, stays.
CREATE FUNCTION "empty_case"("emptied" uuid, "moment" timestamptz) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  erasure integer := (SELECT max("seq") FROM "actions" WHERE "case_id" = emptied AND "type" = 'erase');
  home uuid := (SELECT "household_id" FROM "cases" WHERE "id" = emptied);
BEGIN
  UPDATE "actions" SET
    "body_digest" = CASE WHEN "commitment" IS NULL AND "body" IS NOT NULL
      THEN rtrim(translate(encode(sha256("body"), 'base64'), '+/', '-_'), '=') ELSE "body_digest" END,
    "body" = NULL, "assessment" = NULL
  WHERE "case_id" = emptied AND "seq" < erasure AND ("body" IS NOT NULL OR "assessment" IS NOT NULL);
  UPDATE "declarations" SET "content" = ''::bytea, "corrected" = NULL WHERE "case_id" = emptied;
  -- What was asked and answered stays; who somebody said that they are does not. What is still open has lost its object.
  UPDATE "rights_requests" SET "content" = ''::bytea,
    "decided_at" = CASE WHEN "state" = 'open' THEN moment ELSE "decided_at" END,
    "state" = CASE WHEN "state" = 'open' THEN 'taken_back' ELSE "state" END
  WHERE "case_id" = emptied;
  -- The files are removed by jobs, so that a crash forgets none.
  WITH gone AS (
    DELETE FROM "attachments" WHERE "declaration_id" IN (SELECT "id" FROM "declarations" WHERE "case_id" = emptied) RETURNING "object_key", "thumbnail_key"
  )
  INSERT INTO "jobs" ("kind", "key", "since", "due_at")
  SELECT 'remove_object', key, moment, moment FROM gone, unnest(ARRAY["object_key", "thumbnail_key"]) AS key WHERE key IS NOT NULL
  ON CONFLICT DO NOTHING;
  -- Nobody finds a household any more of which nothing is left.
  IF NOT EXISTS (SELECT FROM "cases" WHERE "household_id" = home AND "erased_at" IS NULL) THEN
    DELETE FROM "household_members" WHERE "household_id" = home;
    UPDATE "households" SET "version" = "version" + 1 WHERE "id" = home;
  END IF;
END $$;
--> statement-breakpoint
-- What a list shows of cases from before it was kept.
CREATE FUNCTION "set_summaries"("rows" jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "cases" c SET "summary" = r."summary" FROM jsonb_populate_recordset(NULL::"cases", "rows") r
  WHERE c."id" = r."id" AND c."summary" IS NULL AND c."erased_at" IS NULL
$$;
