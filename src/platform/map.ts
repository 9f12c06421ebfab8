/** Finding a village on a map. We have no coordinates, which WeChat's own map asks for; a name can be searched. */
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
