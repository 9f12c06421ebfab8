import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { DurableNodeFS, syncFolder, syncTree } from './durable-fs';
import { keepStatements } from './kept-statements';
import { takeLock } from './lock';

export { StoreLocked } from './lock';

export interface EmbeddedOptions {
  /** A folder, or `memory://` for a database that ends with the process. */
  dataDir: string;
  /** A `dumpDataDir` to start from instead of an empty database; for `memory://` only. */
  template?: Blob;
}

export interface Embedded {
  client: PGlite;
  /** Finishes what is running, closes the database and gives the folder back. */
  close: () => Promise<void>;
}

// Node 20 compiles a function again, optimized, before it has run for long: a start then takes half as much again. As later V8.
setFlagsFromString('--wasm-tiering-budget=13000000');

const settings = [
  '-c', 'shared_buffers=16MB', // 225 MB of memory instead of 356 MB
  '-c', 'plan_cache_mode=force_generic_plan', // as on a server, see postgres.ts
]; // prettier-ignore
const inMemory = [...PGlite.defaultStartParams, ...settings];
const onDisk = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), // -F turns fsync off
  ...settings,
  '-c', 'fsync=on',
  '-c', 'wal_sync_method=fsync', // the default, fdatasync, can't be given an implementation
  '-c', 'synchronous_commit=on',
]; // prettier-ignore

/**
 * Opens the embedded PostgreSQL. In a folder, a commit that is acknowledged has reached the disk, and no
 * second process gets in.
 * @throws StoreLocked when a living process has the folder open
 * @throws Error when the folder holds something else, or can't be written
 */
export async function openEmbedded({ dataDir, template }: EmbeddedOptions): Promise<Embedded> {
  if (dataDir.startsWith('memory://')) {
    const client = await PGlite.create({
      dataDir,
      startParams: inMemory,
      // The log is never read again: 1 MB segments make the dump of a template, and loading it, smaller.
      initDbStartParams: ['--wal-segsize=1'],
      ...(template && { loadDataDir: template }),
    });
    keepStatements(client);
    return { client, close: () => client.close() };
  }
  if (template) throw new Error('A template can only be opened in memory');

  const folder = realFolder(dataDir);
  const release = takeLock(`${folder}.lock`);
  try {
    if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) await create(folder);
    const client = await PGlite.create({ fs: new DurableNodeFS(folder), startParams: onDisk });
    keepStatements(client);
    return { client, close: () => client.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** One folder has one lock, whichever links lead to it. */
function realFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  if (fs.existsSync(folder)) return fs.realpathSync(folder);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  return path.join(fs.realpathSync(path.dirname(folder)), path.basename(folder));
}

/**
 * PGlite writes a new database file by file and marks it as there before the last one is. So it is made
 * beside its place, brought to the disk and renamed: a process killed meanwhile leaves nothing half made.
 */
async function create(folder: string): Promise<void> {
  if (fs.existsSync(folder)) {
    if (fs.readdirSync(folder).length > 0) throw new Error(`${folder} is neither empty nor a database folder`);
    fs.rmdirSync(folder);
  }
  const unfinished = `${folder}.creating`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const client = await PGlite.create({ fs: new NodeFS(unfinished), startParams: onDisk });
  await client.close();
  syncTree(unfinished);
  fs.renameSync(unfinished, folder);
  syncFolder(path.dirname(folder));
}
