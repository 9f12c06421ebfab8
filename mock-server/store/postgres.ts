import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as schema from './schema';
import { grantServing, SERVING_ROLE } from './serving-role';
import { syncAllowedSteps } from './steps';

/** Any number that no other program would use for a lock in this database: "fpsb" in ASCII. */
const migrationLock = 0x66707362;

const connectionTimeoutMillis = 5_000;
const settings = [
  // Times come back as text in the session's zone: let it be the one the embedded store uses.
  'timezone=UTC',
  // No statement here runs long enough to be worth compiling.
  'jit=off',
  // A statement that is sent again and again is planned once: the queue's plan takes three times as long as its pages.
  'plan_cache_mode=force_generic_plan',
];
const options = settings.map((setting) => `-c ${setting}`).join(' ');
const ours = { options, connectionTimeoutMillis, application_name: 'guizhou-fangpin-shenbao' };

// As PGlite reads int8: a number while that is exact, a bigint beyond. Drizzle asks pg's shared table.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const exact = BigInt(text);
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : exact;
});

/**
 * Connections to a PostgreSQL server, each in the role that can't rewrite the history. A statement is cut off after 15 s, a forgotten transaction too.
 * @throws what the connection throws, on the first query
 */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    ...ours,
    options: `${options} -c role=${SERVING_ROLE}`,
    connectionString: databaseUrl,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    max: 10,
  });
  // Idle or in use, a connection that breaks without a listener ends the process.
  pool.on('error', (error) => process.stderr.write(`A PostgreSQL connection broke while idle: ${error.message}\n`));
  pool.on('connect', (client: pg.PoolClient) => {
    // It leaves the pool at once: drizzle never gives one back whose `begin` failed. Whoever holds it finds it closed.
    client.on('error', () => client.release(true));
  });
  // The pool puts its `release` on a client just after it says so.
  pool.on('acquire', (client) => queueMicrotask(() => giveBackOnce(client)));
  return pool;
}

/** One that broke is given back twice: when that is seen, and by who was using it. */
function giveBackOnce(client: pg.PoolClient): void {
  const release = client.release.bind(client);
  let held = true;
  client.release = (error) => {
    if (held) release(error);
    held = false;
  };
}

/**
 * Brings the server's tables up to date. Processes that start together take turns; each gets its own
 * connection, since an index over a million cases takes longer than a request may.
 * @throws what the connection or a migration throws; a migration that fails leaves nothing behind
 */
export async function migratePostgres(databaseUrl: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({ ...ours, connectionString: databaseUrl });
  // What is under way fails with it; without a listener the process ends before that can be said.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder });
    await syncAllowedSteps(db);
    await grantServing(client);
  } finally {
    await client.end(); // gives the lock back as well
  }
}
