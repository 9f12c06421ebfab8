-- The follower goes on from where it stood under its old name, with the rows that it set aside.
UPDATE "jobs" SET "kind" = 'notify' WHERE "kind" = 'tell';
