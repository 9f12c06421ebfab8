/**
 * Files of the phone's own: photos and recordings until the server has them. A mini program keeps them in its folder,
 * a browser in its database. Their names are ids: nothing personal stands in a name.
 */
import Taro from '@tarojs/taro';
import type { AttachmentKind } from '../shared/contract/attachment';

export interface StoredFile {
  id: string;
  kind: AttachmentKind;
}

/** What was just taken: a path that WeChat gave, or the browser's bytes. */
export type Source = string | Blob;

const inBrowser = process.env.TARO_ENV === 'h5';

// A player on an iPhone goes by the ending.
const endings: Record<AttachmentKind, string> = { photo: 'jpg', voice: 'mp3' };
const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/attachments`;
export const pathOf = ({ id, kind }: StoredFile): string => `${folder()}/${id}.${endings[kind]}`;

const DATABASE = 'attachments';
const TABLE = 'files';
interface Row {
  file: Blob;
  /** ms since 1970. */
  at: number;
}

/** One request to the browser's database. Rejects where there is none, as in some private windows, and when it is full. */
function ask<T>(mode: IDBTransactionMode, request: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    const fail = (error: DOMException | null) => reject(error ?? new Error('the database gave no reason'));
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(TABLE, mode);
      const asked = request(transaction.objectStore(TABLE));
      // Only then is it on the disk.
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(asked.result);
      };
      transaction.onabort = () => {
        opening.result.close();
        fail(transaction.error);
      };
    };
  });
}

/** Whether it was kept; `false` when the phone has no room. */
export async function keepFile(file: StoredFile, source: Source): Promise<boolean> {
  try {
    if (inBrowser) {
      const row: Row = { file: source as Blob, at: Date.now() };
      await ask('readwrite', (table) => table.put(row, file.id));
      return true;
    }
    await moveIn(source as string, pathOf(file));
    return true;
  } catch {
    return false;
  }
}

async function moveIn(tempFilePath: string, filePath: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  await new Promise<void>((resolve) => {
    // It may be there already.
    files.mkdir({ dirPath: folder(), recursive: true, complete: () => resolve() });
  });
  await new Promise<void>((resolve, reject) => {
    files.saveFile({
      tempFilePath,
      filePath,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

const namedPath = (name: string) => `${folder()}/${name}`;

/**
 * A mini program's file under a name that a person reads, where the next clearing away finds it.
 * @returns its path; the one that it had when the phone has no room
 */
export const nameFile = (tempFilePath: string, name: string): Promise<string> =>
  dropNamed(name)
    .then(() => moveIn(tempFilePath, namedPath(name)))
    .then(
      () => namedPath(name),
      () => tempFilePath,
    );

export const dropNamed = (name: string): Promise<void> => (inBrowser ? Promise.resolve() : removePath(namedPath(name)));

/** The bytes of a kept file, in a browser; undefined when they are gone. */
export async function findBlob({ id }: StoredFile): Promise<Blob | undefined> {
  try {
    return ((await ask('readonly', (table) => table.get(id))) as Row | undefined)?.file;
  } catch {
    return undefined;
  }
}

/** Whether a mini program still has the file: WeChat clears what a phone lacks room for. */
export function isStored(file: StoredFile): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: pathOf(file),
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

/** Whether its bytes can still be had: a name may outlive them. */
export async function isReadable(file: StoredFile): Promise<boolean> {
  if (inBrowser) {
    const blob = await findBlob(file);
    return (
      blob !== undefined &&
      blob.arrayBuffer().then(
        () => true,
        () => false,
      )
    );
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath: pathOf(file),
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

/** The same file under another id as well; `false` when it can't be read or the phone has no room. */
export async function copyFile(from: StoredFile, to: StoredFile): Promise<boolean> {
  if (inBrowser) {
    const blob = await findBlob(from);
    return blob !== undefined && keepFile(to, blob);
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().copyFile({
      srcPath: pathOf(from),
      destPath: pathOf(to),
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

/** What a picture or a player can show, until it is released; undefined when the file is gone. */
export async function findSource(file: StoredFile): Promise<string | undefined> {
  if (!inBrowser) return (await isStored(file)) ? pathOf(file) : undefined;
  const blob = await findBlob(file);
  return blob && URL.createObjectURL(blob);
}

/** A browser holds the bytes of what it shows until it is told. */
export function release(source: string): void {
  if (inBrowser && source.startsWith('blob:')) URL.revokeObjectURL(source);
}

export async function dropFile(file: StoredFile): Promise<void> {
  if (inBrowser) {
    await ask('readwrite', (table) => table.delete(file.id)).catch(() => undefined);
    return;
  }
  await removePath(pathOf(file));
}

const removePath = (filePath: string): Promise<void> =>
  new Promise((resolve) => Taro.getFileSystemManager().unlink({ filePath, complete: () => resolve() }));

/**
 * Clears away what nothing names any more: an app that was killed between two writes leaves such a file.
 * @param young ms; a younger file is left alone, for another tab may be about to name it
 */
export async function dropFilesExcept(ids: readonly string[], young = 0): Promise<void> {
  if (inBrowser) return dropRowsExcept(ids, Date.now() - young);
  const names = await new Promise<string[]>((resolve) => {
    Taro.getFileSystemManager().readdir({
      dirPath: folder(),
      success: ({ files }) => resolve(files),
      fail: () => resolve([]),
    });
  });
  const left = names.filter((name) => !ids.some((id) => name.startsWith(id)));
  for (const name of left) await removePath(`${folder()}/${name}`);
}

async function dropRowsExcept(ids: readonly string[], before: number): Promise<void> {
  try {
    const keys = (await ask('readonly', (table) => table.getAllKeys())) as string[];
    for (const key of keys.filter((each) => !ids.includes(each))) {
      const row = (await ask('readonly', (table) => table.get(key))) as Row | undefined;
      if (row && row.at <= before) await ask('readwrite', (table) => table.delete(key));
    }
  } catch {
    // A browser without a database keeps nothing.
  }
}
