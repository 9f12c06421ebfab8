/** Guizhou's areas as the server last told, so that a village can be chosen without a signal. They change once a year. */
import { callServer } from './server';
import { storageKeys } from './storage-keys';
import { findStored, findStoredList, store } from './storage';
import { County, Province, enclosing, type CountyPrefix } from '../shared/contract/area';

/** One's own, and one or two where one files for others; each is some 10 KB. */
const COUNTIES_KEPT = 3;

/** What is kept at once, and what the server says for the next time; with nothing kept, the answer itself. */
async function keptFirst<T>(kept: T | undefined, ask: () => Promise<T>): Promise<T> {
  const asked = ask();
  if (kept === undefined) return asked;
  asked.catch(() => undefined);
  return kept;
}

const keptProvince = () => findStored(storageKeys.province, Province);

/** @throws what `callServer` throws, where nothing is kept */
export const readProvince = (): Promise<Province> =>
  keptFirst(keptProvince(), async () => {
    const province = await callServer('listCounties');
    store(storageKeys.province, province);
    return province;
  });

/** Has it ready for when there is no signal. */
export function prepareProvince(): void {
  if (keptProvince() === undefined) readProvince().catch(() => undefined);
}

const keptCounties = () => findStoredList(storageKeys.counties, County);
const codeOf = (county: CountyPrefix) => enclosing(county, 'county');

/** @throws what `callServer` throws, where nothing is kept */
export const readCounty = (county: CountyPrefix): Promise<County> =>
  keptFirst(
    keptCounties().find(({ code }) => code === codeOf(county)),
    async () => {
      const asked = await callServer('getCounty', { params: { county } });
      const others = keptCounties().filter(({ code }) => code !== asked.code);
      store(storageKeys.counties, [asked, ...others].slice(0, COUNTIES_KEPT));
      return asked;
    },
  );

/** The county that was looked at last: most likely one's own. */
export const lastCounty = (): County | undefined => keptCounties()[0];
