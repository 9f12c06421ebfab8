/** The phone's files: what WeChat lets a mini program keep, and what a camera or a download has left in its hands. */
import type { Later } from './timers';

/** Every file by its path; it outlives a killed app, as a phone's does. */
export type Files = Map<string, Buffer>;

export interface Disk {
  readonly files: Files;
  /** Bytes that may be kept under USER_DATA_PATH; WeChat's own limit unless a test says less. */
  room: number;
}

interface Options {
  readonly path?: string;
  readonly filePath?: string;
  readonly tempFilePath?: string;
  readonly dirPath?: string;
  readonly srcPath?: string;
  readonly destPath?: string;
  readonly encoding?: string;
  readonly success?: (result: object) => void;
  readonly fail?: (result: { errMsg: string }) => void;
  readonly complete?: (result: object) => void;
}

/** A file that is there and that nothing can read any more, as on a card that is failing. */
export const UNREADABLE = Buffer.from('a failing card');

export const USER_DATA_PATH = 'wxfile://usr';
/** WeChat: 200 MB. */
export const ROOM = 200 * 1024 * 1024;

export function makeFileSystem(disk: Disk, later: Later) {
  const { files } = disk;
  const api =
    (name: string, act: (options: Options) => object | string) =>
    (options: Options): void =>
      later(() => {
        const result = act(options);
        if (typeof result === 'string') options.fail?.({ errMsg: `${name}:fail ${result}` });
        else options.success?.({ errMsg: `${name}:ok`, ...result });
        options.complete?.({});
      });
  const find = (path = '') => files.get(path);
  const kept = () => [...files].filter(([path]) => path.startsWith(USER_DATA_PATH));
  return {
    getFileSystemManager: () => ({
      mkdir: api('mkdir', () => 'file already exists'),
      saveFile: api('saveFile', ({ tempFilePath = '', filePath = '' }) => {
        const bytes = find(tempFilePath);
        if (!bytes) return 'tempFilePath file not exist';
        const used = kept().reduce((sum, [, each]) => sum + each.byteLength, 0);
        if (used + bytes.byteLength > disk.room) return 'the maximum size of the file storage limit is exceeded';
        files.set(filePath, bytes);
        files.delete(tempFilePath);
        return { savedFilePath: filePath };
      }),
      getFileInfo: api('getFileInfo', ({ filePath }) => {
        const bytes = find(filePath);
        return bytes ? { size: bytes.byteLength } : 'file not exist';
      }),
      access: api('access', ({ path }) => (find(path) ? {} : 'no such file or directory')),
      unlink: api('unlink', ({ filePath = '' }) => (files.delete(filePath) ? {} : 'no such file or directory')),
      readdir: api('readdir', ({ dirPath }) => ({
        files: kept()
          .filter(([path]) => path.startsWith(`${dirPath}/`))
          .map(([path]) => path.slice(`${dirPath}/`.length)),
      })),
      copyFile: api('copyFile', ({ srcPath, destPath = '' }) => {
        const bytes = find(srcPath);
        if (!bytes) return 'no such file or directory';
        files.set(destPath, bytes);
        return {};
      }),
      readFile: api('readFile', ({ filePath }) => {
        const bytes = find(filePath);
        if (bytes?.equals(UNREADABLE)) return 'permission denied';
        return bytes ? { data: bytes.toString('utf8') } : 'no such file or directory';
      }),
    }),
  };
}
