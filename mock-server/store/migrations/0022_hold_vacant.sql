-- Whether somebody has a role around a village on a day, of their own or as a first secretary's deputy.
CREATE FUNCTION "has_role"("account" uuid, "wanted" text, "village" text, "day" date) RETURNS boolean LANGUAGE sql STABLE AS $$
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
CREATE FUNCTION "is_vacant"("wanted" text, "village" text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM "role_assignments" r
    WHERE r."role" = "wanted"
      AND r."area_code" IN (SELECT rpad(left("village", digits), 12, '0') FROM unnest(ARRAY[2, 4, 6, 9, 12]) AS digits)
  )
$$;
--> statement-breakpoint
-- The same, and what nobody there has falls to the next level that has somebody (`mock-server/cases/holding.ts`).
CREATE OR REPLACE FUNCTION "holds_role"("account" uuid, "wanted" text, "village" text, "day" date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT "has_role"("account", "wanted", "village", "day")
    OR ("wanted" = 'first_secretary' AND "is_vacant"('first_secretary', "village") AND "has_role"("account", 'township_reviewer', "village", "day"))
    OR ("wanted" = 'first_secretary' AND "is_vacant"('first_secretary', "village") AND "is_vacant"('township_reviewer', "village")
      AND "has_role"("account", 'county_officer', "village", "day"))
    OR ("wanted" = 'township_reviewer' AND "is_vacant"('township_reviewer', "village") AND "has_role"("account", 'county_officer', "village", "day"))
$$;
