import Taro from '@tarojs/taro';

/** Whether this is WeChat itself, which can say who the person is without asking. */
export const insideWeChat = process.env.TARO_ENV === 'weapp';

/** A fresh login code from WeChat; it works once and for five minutes. Throws when WeChat gives none. */
export async function getLoginCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
