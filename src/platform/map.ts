/** Ways to a map: of a village by its name, which WeChat's own map does not take; of a home by its coordinates. */
import Taro from '@tarojs/taro';
import { coordinates, type HomeLocation } from '../shared/contract/place';
import { copyText } from './clipboard';

/**
 * In a browser a map's search opens beside this page; in WeChat the name goes into the clipboard, for the person's
 * own map.
 * @param address where the browser goes; it must name a public place and nobody
 */
export async function findOnMap(name: string, address: string): Promise<'opened' | 'copied' | 'failed'> {
  if (process.env.TARO_ENV === 'h5') {
    // Without an opener, and without saying where one came from.
    window.open(address, '_blank', 'noopener,noreferrer');
    return 'opened';
  }
  return (await copyText(name)) ? 'copied' : 'failed';
}

/**
 * WeChat shows the place on its own map; elsewhere the coordinates go into the clipboard, because where a household
 * lives stands in no address.
 */
export async function showPlace(place: HomeLocation, name: string): Promise<'opened' | 'copied' | 'failed'> {
  if (process.env.TARO_ENV === 'h5' || place.datum !== 'gcj02')
    return (await copyText(coordinates(place))) ? 'copied' : 'failed';
  const { latitude, longitude } = place;
  return Taro.openLocation({ latitude, longitude, name, scale: 16 }).then(
    () => 'opened' as const,
    () => 'failed' as const,
  );
}
