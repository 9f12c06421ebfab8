/** Which of them this server has: WeChat's where it is switched on, a map where there is a key, stand-ins without WeChat. */
import { makeWechatCards } from '../gateways/card-reader';
import { makeTencentGeocoder } from '../gateways/geocoder';
import { localTypingAids } from '../gateways/local-typing-aids';
import { makeWechatPhone } from '../gateways/own-phone';
import { makeWechatCall } from '../gateways/wechat-call';
import { serverAids } from '../../src/shared/contract/typing-aids';
import type { Settings } from '../settings';
import type { TypingAidGateways } from './typing-aids';

type Wanted = Pick<Settings, 'wechat' | 'wechatApi' | 'wechatAids' | 'map' | 'mapApi'>;

export function makeTypingAids(
  { wechat, wechatApi, wechatAids, map, mapApi }: Wanted,
  onFault: (gateway: string, fault: string) => void,
): TypingAidGateways {
  const told = (gateway: string) => (fault: string) => onFault(gateway, fault);
  const call = wechat && makeWechatCall(wechat, wechatApi, () => new Date());
  const real = {
    ...(call && wechatAids.phone && { phone: makeWechatPhone(call, told('wechat phone')) }),
    ...(call && wechatAids.card && { card: makeWechatCards(call, told('wechat card')) }),
    ...(map && { place: makeTencentGeocoder(map, mapApi, told('map')) }),
  };
  if (wechat) return { ...real, demo: [] };
  return { ...localTypingAids, ...real, demo: serverAids.filter((aid) => !(aid in real)) };
}
