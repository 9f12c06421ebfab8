/**
 * The agreement to the privacy terms, without which WeChat opens neither camera nor microphone nor clipboard
 * (《小程序隐私协议开发指南》; error 104). WeChat keeps who agreed; elsewhere the phone does, by version.
 */
import Taro from '@tarojs/taro';
import { PRIVACY_VERSION, type PrivateUse } from '../shared/contract/privacy';
import * as z from '../shared/base/zod';
import { storageKeys } from './storage-keys';
import { findStored, forget, store } from './storage';

/** WeChat takes an agreement only from its own button, and asks for that button's id. */
export const AGREE_BUTTON = 'privacy-agree';

const Stored = z.literal(PRIVACY_VERSION);

/** Whether WeChat itself keeps the agreement; a browser and a WeChat before 2.32.3 know nothing of it. */
export const weChatKeepsPrivacy = (): boolean =>
  process.env.TARO_ENV === 'weapp' && typeof Taro.getPrivacySetting === 'function';

export function isPrivacyAgreed(): Promise<boolean> {
  if (!weChatKeepsPrivacy()) return Promise.resolve(findStored(storageKeys.privacy, Stored) !== undefined);
  return new Promise((resolve) =>
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(!needAuthorization),
      fail: () => resolve(false),
    }),
  );
}

/** After the person has agreed; WeChat has heard it by its button. */
export function keepPrivacyAgreed(): void {
  if (!weChatKeepsPrivacy()) store(storageKeys.privacy, PRIVACY_VERSION);
}

/** Takes an agreement back that the phone keeps; WeChat's is taken back in WeChat. */
export function dropPrivacyAgreed(): void {
  forget(storageKeys.privacy);
}

/** The terms as the county has declared them to WeChat. */
export function openPrivacyContract(): void {
  Taro.openPrivacyContract({});
}

type Ask = (what: PrivateUse) => Promise<boolean>;
let ask: Ask = () => Promise.resolve(false);

const useOf = (referrer: string): PrivateUse =>
  /clipboard/i.test(referrer)
    ? 'clipboard'
    : /record/i.test(referrer)
      ? 'voice'
      : /location/i.test(referrer)
        ? 'place'
        : /choose/i.test(referrer)
          ? 'photos'
          : 'answers';

/** Says how a person is asked. WeChat asks the same way where a call of ours has not asked before. */
export function askPrivacyBy(next: Ask): void {
  ask = next;
  if (!weChatKeepsPrivacy()) return;
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    resolve({ event: 'exposureAuthorization' });
    void ask(useOf(referrer)).then((agreed) =>
      resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' }),
    );
  });
}

/** Whether the person agrees; asks unless they have. Call it within a tap, before whatever needs it. */
export async function mayUse(what: PrivateUse): Promise<boolean> {
  return (await isPrivacyAgreed()) || ask(what);
}
