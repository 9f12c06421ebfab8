import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';

/** Who holds a lock file. `started` tells a process from a later one that was given the same pid. */
interface Owner {
  pid: number;
  started: string | null;
  token: string;
}

/** Another living process has the data folder open. */
export class StoreLocked extends Error {
  override name = 'StoreLocked';
  constructor(
    readonly lockPath: string,
    readonly pid: number,
  ) {
    super(
      `The data folder is in use by ${pid === process.pid ? 'this same process' : 'another process'} (pid ${pid}, lock file ${lockPath}). ` +
        'Two processes on one folder destroy it. Stop that process first, or give this one another data folder; ' +
        'for several processes on the same data set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

/**
 * Takes the lock file, also from an owner that has died, and returns the function that gives it back.
 * Processes are compared within one machine (one pid namespace): a folder shared between containers or over
 * a network is not protected.
 * @throws StoreLocked when a living process holds it
 */
export function takeLock(lockPath: string): () => void {
  const me: Owner = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  const draft = `${lockPath}.${me.token}`;
  fs.writeFileSync(draft, JSON.stringify(me), { flag: 'wx' });
  try {
    claim(lockPath, draft, me);
  } finally {
    fs.rmSync(draft, { force: true });
  }

  const release = () => {
    process.off('exit', release);
    if (read(lockPath)?.token === me.token) fs.rmSync(lockPath, { force: true });
  };
  process.on('exit', release);
  return release;
}

/**
 * Makes `path` ours. A hard link fails when the name exists, as O_EXCL does, and appears with its content, so
 * nobody ever reads half a record. Deleting a dead owner's file would let two heirs delete each other's; so an
 * heir first claims a file named after the dead owner's token, checks that the owner is still the same, and
 * only then moves it over the old one. An heir that dies on the way is inherited from in the same manner.
 */
function claim(path: string, draft: string, me: Owner): void {
  for (;;) {
    try {
      fs.linkSync(draft, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = read(path);
    if (!owner) continue; // given back in between
    if (isAlive(owner)) throw new StoreLocked(path, owner.pid);
    const heir = `${path}.${owner.token.slice(0, 8)}`;
    claim(heir, draft, me);
    if (read(path)?.token === owner.token) {
      fs.renameSync(heir, path);
      return;
    }
    fs.rmSync(heir); // someone was faster and is done: look again
  }
}

function read(path: string): Owner | undefined {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8')) as Owner;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) {
      throw new Error(
        `${path} is not a lock file of this program. Make sure that nothing uses the folder, then delete it.`,
      );
    }
    throw error;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false; // EPERM: alive, and someone else's
  }
  const started = startOf(owner.pid);
  // Where the start can't be known, a living pid counts as the owner: refusing is safe, sharing is not.
  return started === null || owner.started === null || started === owner.started;
}

/** What identifies the process that has this pid now; null when this system doesn't tell. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // The name in parentheses may hold spaces. After it: 1st the state, 20th the start in ticks since boot.
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return 'dead'; // killed, but not yet collected by its parent
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
  } catch {
    return null;
  }
}
