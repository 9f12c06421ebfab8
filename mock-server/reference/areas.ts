/** The province's areas, asked without waiting. */
import {
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  searchVillages,
  scopePrefix,
  type Area,
  type AreaCode,
  type CountyPrefix,
  type FoundVillages,
  type VillageCode,
  type VillagePath,
} from '../../src/shared/contract/area';
import { key } from '../../src/shared/base/text';

/** The province that this server serves. */
export const GUIZHOU: AreaCode = '520000000000';

export interface Areas {
  findArea(code: AreaCode): Area | undefined;
  /** An area that is not there has its code as its name. */
  nameOf(code: AreaCode): string;
  /** The area and everything inside it, by code. */
  areasWithin(area: AreaCode): Area[];
  /** By code. */
  citiesAndCounties(province: AreaCode): Area[];
  /** The counties that an area reaches into: itself, its own county, or all of them inside it. */
  countiesOf(area: AreaCode): AreaCode[];
  /** Names on the way to a village. A village that was dissolved since keeps its code as its name. */
  villagePath(code: VillageCode): VillagePath;
  findVillage(code: VillageCode): VillagePath | undefined;
  /** By a part of the name; `near` is the county that is the most likely. */
  searchVillages(name: string, near: CountyPrefix | undefined): FoundVillages;
}

/** @param rows by code */
export function makeAreas(rows: readonly Area[]): Areas {
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const large = rows.filter(({ code }) => ['city', 'county'].includes(levelOf(code)));

  let named: { code: VillageCode; key: string }[] | undefined;
  /** Made when somebody first searches: cleaning 18 000 names takes longer than reading them. */
  const villageKeys = () =>
    (named ??= rows.flatMap(({ code, name }) =>
      levelOf(code) === 'village' ? [{ code, key: key(sayVillage(name)) }] : [],
    ));

  /** Where the first code stands that is not below the given one. */
  function indexOf(code: AreaCode): number {
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (rows[middle]!.code < code) from = middle + 1;
      else to = middle;
    }
    return from;
  }
  function areasWithin(area: AreaCode): Area[] {
    const prefix = scopePrefix(area);
    const first = indexOf(prefix.padEnd(12, '0'));
    const within: Area[] = [];
    for (let at = first; rows[at]?.code.startsWith(prefix); at += 1) within.push({ ...rows[at]! });
    return within;
  }
  const nameOf = (code: AreaCode) => names.get(code) ?? code;
  const citiesAndCounties = (province: AreaCode) =>
    large.filter(({ code }) => isWithin(code, province)).map((area) => ({ ...area }));
  const villagePath = (code: VillageCode) => ({
    code,
    village: sayVillage(nameOf(code)),
    town: nameOf(enclosing(code, 'town')),
    county: nameOf(enclosing(code, 'county')),
  });
  return {
    findArea(code) {
      const name = names.get(code);
      return name === undefined ? undefined : { code, name };
    },
    nameOf,
    areasWithin,
    citiesAndCounties,
    countiesOf: (area) =>
      ['province', 'city'].includes(levelOf(area))
        ? citiesAndCounties(area).flatMap(({ code }) => (levelOf(code) === 'county' ? [code] : []))
        : [enclosing(area, 'county')],
    villagePath,
    searchVillages(name, near) {
      const { found, more } = searchVillages(villageKeys(), name, near);
      return { villages: found.map(({ code }) => villagePath(code)), more };
    },
    findVillage: (code) => (names.has(code) ? villagePath(code) : undefined),
  };
}
