/** Guizhou's areas as the server last told, so that a village can be chosen without a signal. They change once a year. */
import { callServer, NoConnection } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import {
  County,
  Province,
  pathsIn,
  enclosing,
  searchVillages,
  type CountyPrefix,
  type FoundVillages,
} from '../shared/contract/area';
import { key } from '../shared/base/text';
import { cachedRead, type CachedRead } from './cached-read';

const province = cachedRead<Province>({
  key: storageKeys.province,
  schema: Province,
  ask: () => callServer('listCounties'),
});

const counties = cachedRead<County, CountyPrefix>({
  key: storageKeys.counties,
  schema: County,
  partOf: (county) => enclosing(county, 'county'),
  // One's own, and one or two where one files for others; each is some 10 KB.
  most: 3,
  ask: (county) => callServer('getCounty', { params: { county } }),
});

/** What is kept at once, and what the server says for the next time; with nothing kept, the answer itself. */
async function keptFirst<T, R>(read: CachedRead<T, R>, request: R): Promise<T> {
  const kept = read.find(request);
  const asked = read.load(request);
  if (kept === undefined) return asked;
  asked.catch(() => undefined);
  return kept.value;
}

/** Without a signal only among the counties that the phone keeps. */
async function search(name: string, near: CountyPrefix | undefined): Promise<FoundVillages & { partly?: true }> {
  try {
    return await callServer('searchVillages', { query: { name, near } });
  } catch (error) {
    const kept = counties.all().flatMap(({ value }) => pathsIn(value));
    if (!(error instanceof NoConnection) || kept.length === 0) throw error;
    const named = kept.map((village) => ({ ...village, key: key(village.village) }));
    const { found, more } = searchVillages(named, name, near);
    return { villages: found.map(({ key: _key, ...village }) => village), more, partly: true };
  }
}

/** All throw what `callServer` throws, where nothing is kept. */
export const areas = {
  province: () => keptFirst(province, undefined),
  county: (county: CountyPrefix) => keptFirst(counties, county),
  search,
  /** The county that was looked at last: most likely one's own. */
  lastCounty: (): County | undefined => counties.all()[0]?.value,
};
export type Areas = typeof areas;

/** Has it ready for when there is no signal. */
export function prepareProvince(): void {
  if (province.find() === undefined) areas.province().catch(() => undefined);
}
