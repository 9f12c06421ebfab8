/** A sheet that a person chooses, part by part, and one that is given to them. */
import Taro from '@tarojs/taro';
import { download } from './download';
import { dropNamed, nameFile, type Source } from './files';

export interface SheetFile {
  name: string;
  /** Bytes. */
  size: number;
  /** From one byte up to another. @throws when the file is gone by now */
  part(from: number, to: number): Promise<Source>;
}

/** @returns nothing when it is closed again */
function chooseInBrowser(): Promise<SheetFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv';
    input.style.display = 'none';
    const end = () => {
      const [file] = input.files ?? [];
      resolve(file && { name: file.name, size: file.size, part: (from, to) => Promise.resolve(file.slice(from, to)) });
      input.remove();
    };
    input.onchange = end;
    input.oncancel = end;
    // Safari forgets an input that stands nowhere.
    document.body.append(input);
    input.click();
  });
}

const PART = 'sheet.part';

/** A mini program reads a part into a file of its own, for only files can be sent. */
function partOnPhone(filePath: string, from: number, to: number): Promise<Source> {
  const files = Taro.getFileSystemManager();
  const part = `${Taro.env.USER_DATA_PATH ?? ''}/${PART}`;
  return new Promise((resolve, reject) => {
    const fail = ({ errMsg }: { errMsg: string }) => reject(new Error(errMsg));
    files.readFile({
      filePath,
      position: from,
      length: to - from,
      success: ({ data }) => files.writeFile({ filePath: part, data, success: () => resolve(part), fail }),
      fail,
    });
  });
}

/** From what somebody sent in a chat: a mini program sees no other files. */
async function chooseOnPhone(): Promise<SheetFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] });
    const [file] = tempFiles;
    return file && { name: file.name, size: file.size, part: (from, to) => partOnPhone(file.path, from, to) };
  } catch {
    return undefined;
  }
}

/** Call it within a tap. */
export const chooseSheet = (): Promise<SheetFile | undefined> =>
  process.env.TARO_ENV === 'h5' ? chooseInBrowser() : chooseOnPhone();

/** @param source as `fetchSheet` handed it over @returns whether the phone could open it */
export async function giveSheet(source: string, name: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    download(source, name);
    return true;
  }
  try {
    await dropNamed(name);
    await Taro.openDocument({ filePath: await nameFile(source, name), fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
