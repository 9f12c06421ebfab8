/**
 * The role that serves requests on PostgreSQL: it may add to the history and read it, and neither change nor remove
 * what stands in it, except that content is emptied once its erasure is part of the history (ADR 0013). Whoever owns the tables migrates them; every connection of the pool then acts as this role.
 */
import type pg from 'pg';

export const SERVING_ROLE = 'fangpin_serving';

/** Tables that only ever grow. */
const APPEND_ONLY = ['actions', 'admin_changes', 'assessments', 'attachments', 'consents', 'declarations'];

/** What erasing and correcting need of them; triggers see to it that nothing else is done with that. */
const CONTENT = `
  grant update (body, body_digest) on actions to ${SERVING_ROLE};
  grant update (content, corrected) on declarations to ${SERVING_ROLE};
  grant update (content) on assessments to ${SERVING_ROLE};
  grant delete on attachments to ${SERVING_ROLE};`;

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
    revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${SERVING_ROLE};
    ${CONTENT}
  `);
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== NOT_ALLOWED) return error;
  return new Error(
    `This login may not create the role that serves requests. As a superuser run: create role ${SERVING_ROLE} nologin; grant ${SERVING_ROLE} to <this login>;`,
  );
}
