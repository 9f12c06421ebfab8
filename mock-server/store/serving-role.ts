/**
 * The role that serves requests on PostgreSQL: it adds to the history through one function that checks, and can neither
 * change nor remove what stands in it. Whoever owns the tables migrates them; every connection of the pool then acts as
 * this role.
 */
import type pg from 'pg';

export const SERVING_ROLE = 'fangpin_serving';

/** Written by `write_steps` alone, which checks what it writes and acts as the owner. */
const BY_STEPS = ['actions', 'allowed_steps', 'cases', 'consents', 'declarations', 'households', 'household_members'];

/** Tables that only ever grow. */
const APPEND_ONLY = ['admin_changes', 'attachments', 'register_exports', 'unmaskings'];

/** Errors of a login that may not make or hand out roles; then the role must have been made for it. */
const NOT_ALLOWED = '42501';

/**
 * Makes the role where there is none and gives it its rights in this database.
 * @throws Error that says what to run, when the login may do neither
 */
export async function grantServing(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      do $$ begin
        create role ${SERVING_ROLE} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    await client.query(`grant ${SERVING_ROLE} to current_user`);
  } catch (error) {
    const { rows } = await client.query<{ member: boolean }>(
      `select exists (select from pg_roles where rolname = $1) and pg_has_role(current_user, $1, 'member') as member`,
      [SERVING_ROLE],
    );
    if (!rows[0]?.member) throw explained(error);
  }
  await client.query(`
    grant usage on schema public to ${SERVING_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${SERVING_ROLE};
    grant usage, select on all sequences in schema public to ${SERVING_ROLE};
    revoke insert, update, delete on reference_versions from ${SERVING_ROLE};
    revoke insert, update, delete, truncate on ${BY_STEPS.join(', ')} from ${SERVING_ROLE};
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${SERVING_ROLE};
    revoke execute on function write_steps(jsonb), set_summaries(jsonb), set_indexes(jsonb), move_filings(uuid[], uuid, uuid), empty_case(uuid, timestamptz) from public;
    grant execute on function write_steps(jsonb), set_summaries(jsonb), set_indexes(jsonb), move_filings(uuid[], uuid, uuid) to ${SERVING_ROLE};
  `);
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== NOT_ALLOWED) return error;
  return new Error(
    `This login may not create the role that serves requests. As a superuser run: create role ${SERVING_ROLE} nologin; grant ${SERVING_ROLE} to <this login>;`,
  );
}
