/** WeChat's subscribe messages (订阅消息): a person agrees to one at a time, in a tap; a browser has none. */
import Taro from '@tarojs/taro';

export const canAskForMessages = process.env.TARO_ENV === 'weapp';

/**
 * Asks for these templates; call it in the tap itself, before anything is waited for.
 * @returns the ids that were accepted; none when the person refuses or WeChat doesn't ask
 */
export async function askForMessages(templateIds: readonly string[]): Promise<string[]> {
  if (!canAskForMessages || templateIds.length === 0) return [];
  try {
    // Its type wants Alipay's ids too; WeChat knows none.
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    return templateIds.filter((id) => (answer as Record<string, unknown>)[id] === 'accept');
  } catch {
    return [];
  }
}
