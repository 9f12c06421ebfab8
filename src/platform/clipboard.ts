import Taro from '@tarojs/taro';

/** Whether the text now stands in the clipboard; a person may have forbidden it. */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data });
    return true;
  } catch {
    return false;
  }
}
