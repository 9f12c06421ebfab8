/** Which of them this server has: WeChat's where it is switched on, a map where there is a key, stand-ins without WeChat. */
import { makeWechatCards, type CardReader } from './card-reader';
import { makeTencentGeocoder, type Geocoder } from './geocoder';
import { localTypingAids } from './local-typing-aids';
import { makeWechatPhone, type OwnPhoneGateway } from './own-phone';
import { makeWechatCall } from './wechat-call';
import { serverAids, type ServerAid } from '../../src/shared/contract/typing-aids';
import type { Settings } from '../settings';

/** Those that are set up. */
export interface TypingAidGateways {
  phone?: OwnPhoneGateway;
  card?: CardReader;
  place?: Geocoder;
  /** Which of them are the local stand-ins. */
  demo: readonly ServerAid[];
}

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
