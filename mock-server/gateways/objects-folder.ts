import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkKey, type ObjectStore } from './objects';

/**
 * The local adapter. A file is written beside its place, brought to the disk and renamed: whoever is told that it is
 * kept finds it whole after a power cut, and a kill leaves at most a `.part` that nobody reads.
 * @throws what the disk throws, from each call
 */
export function makeFolderObjects(folder: string): ObjectStore {
  // Not all in one folder: a county has hundreds of thousands.
  const pathOf = (key: string) => join(folder, checkKey(key).slice(0, 2), key);
  return {
    kind: 'folder',
    async put(key, bytes) {
      const path = pathOf(key);
      const part = `${path}.${randomUUID()}.part`;
      const made = await mkdir(dirname(path), { recursive: true });
      try {
        const file = await open(part, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
      if (made !== undefined) await syncFolder(folder);
    },
    async find(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** Makes the names in a folder durable. Windows can't and needn't. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
