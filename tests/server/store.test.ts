import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { openEmbedded, StoreLocked } from '../../mock-server/store/embedded';
import { openStore } from '../../mock-server/store/open';
import { syncAllowedSteps } from '../../mock-server/store/steps';
import { asOwner, onBothStores, ownersTransaction } from './stores';

const root = path.resolve(__dirname, '../..');
const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'store-test-'));
const dataDir = path.join(parent, 'db');
const lockFile = `${dataDir}.lock`;
const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(parent, { recursive: true, force: true });
});

/** Arguments for a process that opens the folder as `store` and does `then`. */
const script = (then: string) => [
  '--require', 'tsx/cjs', '--eval',
  `const fs = require('node:fs')
   require('./mock-server/store/embedded.ts').openEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
     .then(async (store) => { ${then} })
     .catch((error) => { console.error(error.name, error.message); process.exit(3) })`,
]; // prettier-ignore

const run = (then: string) =>
  spawnSync(process.execPath, script(then), { cwd: root, encoding: 'utf8', timeout: 20_000 });

function start(then: string) {
  const child = spawn(process.execPath, script(then), { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, ended, lines: createInterface({ input: child.stdout }) };
}

const addRows = `for (;;) {
  const { rows } = await store.client.query("insert into kept (note) values (repeat('字', 200)) returning id")
  fs.writeSync(1, rows[0].id + '\\n')
}`;

describe('a data folder', () => {
  beforeAll(async () => {
    const { client, close } = await openEmbedded({ dataDir });
    await client.exec('create table kept (id bigint generated always as identity primary key, note text not null)');
    await close();
    // A new store runs all its migrations.
  }, 90_000);

  test('syncs every commit to the disk', async () => {
    const { client, close } = await openEmbedded({ dataDir });
    const fsync = jest.spyOn(fs, 'fsyncSync');
    try {
      for (let n = 0; n < 50; n++) await client.query("insert into kept (note) values ('x')");
      expect(fsync.mock.calls.length).toBeGreaterThanOrEqual(50);
    } finally {
      fsync.mockRestore();
      await close();
    }
  });

  test('refuses a second process, and the same one twice', async () => {
    const { close } = await openEmbedded({ dataDir });
    try {
      const second = run('');
      expect(second.stderr).toContain(`StoreLocked The data folder is in use by another process (pid ${process.pid}`);
      expect(second.status).toBe(3);
      await expect(openEmbedded({ dataDir })).rejects.toThrow(StoreLocked);
    } finally {
      await close();
    }
    expect(fs.readdirSync(parent)).toEqual(['db']);
  }, 20_000);

  test('takes over from an owner whose pid now belongs to another process', async () => {
    const { pid } = process;
    fs.writeFileSync(lockFile, JSON.stringify({ pid, started: 'an earlier process', token: 'a'.repeat(36) }));
    // An heir died in the midst of taking over as well.
    fs.writeFileSync(`${lockFile}.aaaaaaaa`, JSON.stringify({ pid, started: 'an heir', token: 'b'.repeat(36) }));
    const { close } = await openEmbedded({ dataDir });
    await expect(openEmbedded({ dataDir })).rejects.toThrow(StoreLocked);
    await close();
    expect(fs.readdirSync(parent)).toEqual(['db']);
  });

  test('loses no acknowledged row to SIGKILL', async () => {
    const acknowledged: string[] = [];
    for (const rowsBeforeKill of [1, 60, 333]) {
      const { child, ended, lines } = start(addRows);
      let seen = 0;
      lines.on('line', (id) => {
        acknowledged.push(id);
        if (++seen === rowsBeforeKill) child.kill('SIGKILL');
      });
      await ended;
      expect(seen).toBeGreaterThanOrEqual(rowsBeforeKill);
    }
    const { client, close } = await openEmbedded({ dataDir }); // a dead owner's lock is in the way
    const { rows } = await client.query<{ id: number }>('select id from kept');
    const kept = new Set(rows.map(({ id }) => String(id)));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await close();
  }, 30_000);

  test('ends the process when the disk fails, and acknowledges nothing after that', async () => {
    const failing = run(`
      fs.fsyncSync = () => { throw Object.assign(new Error('failing disk'), { code: 'EIO' }) }
      await store.client.query("insert into kept (note) values ('unsafe')")
      fs.writeSync(1, 'acknowledged')`);
    expect({ status: failing.status, acknowledged: failing.stdout }).toEqual({ status: 1, acknowledged: '' });
    expect(failing.stderr).toContain('The embedded database gave up');
  }, 30_000);
});

test('openStore asks for a server or a folder', async () => {
  await expect(openStore({})).rejects.toThrow('DATABASE_URL');
});

onBothStores('a store', (openTestStore) => {
  test('gives numbers, times and rows alike', async () => {
    const { db, version, close } = await openTestStore();
    const { rows } = await db.execute(
      sql`select count(*) as counted, 9007199254740993::int8 as beyond, timestamptz '2026-07-01 08:00+08' as at`,
    );
    expect(rows).toEqual([{ counted: 1, beyond: 9007199254740993n, at: '2026-07-01 00:00:00+00' }]);
    expect(await version()).toMatch(/^PostgreSQL \d+/);
    await close();
  }, 20_000);

  test('opens a fresh database each time', async () => {
    const [first, second] = [await openTestStore(), await openTestStore()];
    await asOwner(first, sql`create table only_here (id int)`);
    await expect(second.db.execute(sql`select * from only_here`)).rejects.toThrow();
  }, 20_000);

  test('brings its transition table up to the code’s, whatever differs', async () => {
    const store = await openTestStore();
    const steps = async () =>
      (await store.db.execute(sql`select * from allowed_steps order by type, from_status, acted_as`)).rows;
    const right = await steps();
    for (const altered of [
      sql`delete from allowed_steps where type = 'confirm'`,
      sql`insert into allowed_steps values ('confirm', '', 'household', 'verified')`,
      sql`update allowed_steps set to_status = 'monitored' where type = 'file'`,
    ]) {
      await asOwner(store, altered);
      expect(await steps()).not.toEqual(right);
      await ownersTransaction(store, syncAllowedSteps);
      expect(await steps()).toEqual(right);
    }
  }, 20_000);

  test('takes no step from a server that would lose the timer of a case', async () => {
    const { db } = await openTestStore();
    for (const part of ['cases', 'changed']) {
      const step = JSON.stringify({ [part]: [{ id: '00000000-0000-4000-8000-000000000001', wakes_at: null }] });
      await expect(db.execute(sql`select write_steps(${step}::jsonb)`)).rejects.toMatchObject({
        cause: { message: 'this server is older than its store' },
      });
    }
  }, 20_000);
});
