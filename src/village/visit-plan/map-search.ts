import { countyPrefix, sayVillage, type VillagePath } from '../../shared/contract/area';

/** `观风海镇七里半社区`: what a map is asked for. A village's public name; where a household lives in it is nobody else's. */
export function placeOf({ town, village }: VillagePath): string {
  return town + sayVillage(village);
}

/** 高德's search by name, https://lbs.amap.com/api/uri-api/guide/search/search; `city` takes a county's code. */
export function mapSearch(village: VillagePath): string {
  const query = { keyword: placeOf(village), city: countyPrefix(village.code), view: 'map', callnative: '1' };
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `https://uri.amap.com/search?${pairs.join('&')}`;
}
