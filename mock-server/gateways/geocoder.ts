/** Which township a place lies in. */
import { createHash } from 'node:crypto';
import type { AreaCode, CountyPrefix } from '../../src/shared/contract/area';
import { Refusal } from '../../src/shared/contract/problem';
import type { Whereabouts } from '../../src/shared/contract/typing-aids';
import * as z from '../../src/shared/base/zod';

export interface Located {
  county: CountyPrefix;
  /** As the map has them: its list of towns may be newer or older than ours. */
  town?: { code: AreaCode; name: string };
}

export interface Geocoder {
  /** Undefined where nobody lives in a county. @throws Refusal `typing_aid.unavailable` */
  locate(place: Whereabouts): Promise<Located | undefined>;
}

const TIMEOUT_MS = 5_000;
/** With the slash at the end: it is signed as it is asked for. */
const PATH = '/ws/geocoder/v1/';

const Reply = z.object({
  status: z.int(),
  result: z
    .object({
      ad_info: z.object({ adcode: z.string().optional() }),
      address_reference: z
        .object({ town: z.object({ id: z.coerce.string(), title: z.string() }).optional() })
        .optional(),
    })
    .optional(),
});

export interface TencentMapKey {
  key: string;
  /** The key's secret (SK), where signatures are switched on for it. */
  secret?: string;
}

/**
 * The real adapter: Tencent's 逆地址解析, as Tencent documents it. Its coordinates are WeChat's (gcj02); a browser's lie
 * some hundred metres beside, which for a township is near enough.
 * @param base `https://apis.map.qq.com`, or a local stand-in of it
 * @param onFault told a status of Tencent's, or the kind of error; nothing of where somebody is
 */
export function makeTencentGeocoder(
  { key, secret }: TencentMapKey,
  base: string,
  onFault: (fault: string) => void,
): Geocoder {
  function addressOf({ latitude, longitude }: Whereabouts): string {
    // Sorted by name, and signed before they are escaped.
    const asked = [
      ['key', key],
      ['location', `${latitude},${longitude}`],
    ];
    const signed = `${PATH}?${asked.map((pair) => pair.join('=')).join('&')}${secret}`;
    const sig = secret && createHash('md5').update(signed).digest('hex');
    return `${base}${PATH}?${new URLSearchParams(sig ? [...asked, ['sig', sig]] : asked).toString()}`;
  }
  return {
    async locate(place) {
      const { status, result } = await ask(addressOf(place)).catch((error: unknown) => {
        // The address holds the key and the place, so only the kind of error is told.
        onFault((error as { name?: string }).name ?? 'unknown');
        throw new Refusal('typing_aid.unavailable');
      });
      if (status !== 0 || !result) {
        onFault(`status ${status}`);
        throw new Refusal('typing_aid.unavailable');
      }
      const { adcode } = result.ad_info;
      const town = result.address_reference?.town;
      if (!adcode || !/^\d{6}$/.test(adcode)) return undefined;
      return {
        county: adcode,
        ...(town && { town: { code: town.id.slice(0, 9).padEnd(12, '0'), name: town.title } }),
      };
    },
  };
}

async function ask(url: string): Promise<z.output<typeof Reply>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw Object.assign(new Error('the map did not answer 200'), { name: `http ${response.status}` });
  return Reply.parse(await response.json());
}
