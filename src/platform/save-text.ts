/** Gives a person a text as a file of their own: a browser's download, a chat in WeChat, or else the clipboard. */
import Taro from '@tarojs/taro';
import { copyText } from './clipboard';
import { download } from './download';

export type Saved = 'saved' | 'shared' | 'copied';

/**
 * Call it in the tap itself. The file that is handed to WeChat does not stay on the phone.
 * @param name with its ending; nothing personal
 * @returns undefined when it went nowhere, also when the person changed their mind
 */
export async function saveText(name: string, text: string): Promise<Saved | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    download(URL.createObjectURL(new Blob([text], { type: 'application/json' })), name);
    return 'saved';
  }
  return (await shareFile(name, text)) ?? ((await copyText(text)) ? 'copied' : undefined);
}

/** `undefined` where WeChat shares no files, or has no room for one. */
async function shareFile(fileName: string, text: string): Promise<Saved | undefined> {
  if (!Taro.canIUse('shareFileMessage')) return undefined;
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  try {
    files.writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName });
    return 'shared';
  } catch {
    return undefined;
  } finally {
    files.unlink({ filePath, complete: () => undefined });
  }
}
