import Taro from '@tarojs/taro';
import { mayUse } from './privacy';

/** Whether the text now stands in the clipboard; a person may have forbidden it. Call it within a tap. */
export async function copyText(data: string): Promise<boolean> {
  if (!(await mayUse('clipboard'))) return false;
  try {
    await Taro.setClipboardData({ data });
    return true;
  } catch {
    return false;
  }
}
