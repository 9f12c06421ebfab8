/** The village, or the area above it, that a sheet means: by the official names and by what people make of them. */
import {
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  type AreaCode,
  type VillageCode,
} from '../../src/shared/contract/area';
import { key, narrow } from '../../src/shared/base/text';
import type { ImportCode } from '../../src/shared/contract/imports';
import { GUIZHOU } from '../reference/areas';
import type { Reference } from '../reference/reference';
import type { BoundRow, Importing } from './kind';
import { readCell } from './values';

/** Peoples that have autonomous counties and townships in Guizhou. */
const peoples = '(?:(?:彝|回|苗|布依|侗|土家|仡佬|水|瑶|壮|白|仫佬|毛南|畲|蒙古|羌|满)族)+';
/** What a name may be written without. */
const endings = {
  county: new RegExp(`(?:${peoples}自治县|特区|县|市|区)$`),
  town: new RegExp(`(?:${peoples}乡|街道办事处|街道|镇|乡)$`),
  village: /(?:社区居民委员会|居民委员会|村民委员会|村委会|居委会|社区|村)$/,
} as const;
type Level = keyof typeof endings;

const whole = (level: Level, name: string) => key(level === 'village' ? sayVillage(name) : name);
/** `威宁彝族回族苗族自治县` → `威宁`; a name of which too little would be left stays whole. */
function short(level: Level, name: string): string {
  const own = whole(level, name);
  const without = own.replace(endings[level], '');
  return [...without].length > 1 ? without : own;
}

interface Names {
  whole: Map<string, AreaCode[]>;
  short: Map<string, AreaCode[]>;
}
const put = (names: Map<string, AreaCode[]>, name: string, code: AreaCode) =>
  names.set(name, [...(names.get(name) ?? []), code]);

/** By the code of what they lie in. */
type Index = Map<AreaCode, Names>;
const known = new WeakMap<Reference, Index>();

function indexOf(reference: Reference, province: AreaCode): Index {
  const found = known.get(reference);
  if (found) return found;
  const index: Index = new Map();
  const add = (level: Level, within: AreaCode, code: AreaCode, name: string) => {
    const names: Names = index.get(within) ?? { whole: new Map(), short: new Map() };
    put(names.whole, whole(level, name), code);
    put(names.short, short(level, name), code);
    index.set(within, names);
  };
  for (const { code, name } of reference.areasWithin(province)) {
    const level = levelOf(code);
    if (level === 'county') add('county', province, code, name);
    else if (level === 'town') add('town', enclosing(code, 'county'), code, name);
    else if (level === 'village') add('village', enclosing(code, 'town'), code, name);
  }
  known.set(reference, index);
  return index;
}

/** The whole name before a shortened one. */
function find(index: Index, level: Level, within: AreaCode, name: string): AreaCode[] {
  const names = index.get(within);
  return names?.whole.get(whole(level, name)) ?? names?.short.get(short(level, name)) ?? [];
}

export interface PlaceNames {
  county: string;
  town: string;
  village: string;
}

/** Every area that the names may mean, down to the last one that is given; none where one of them is not known. */
export function findAreas(reference: Reference, province: AreaCode, { county, town, village }: PlaceNames): AreaCode[] {
  const index = indexOf(reference, province);
  const counties = find(index, 'county', province, county);
  const towns = town === '' ? counties : counties.flatMap((each) => find(index, 'town', each, town));
  return village === '' ? towns : towns.flatMap((each) => find(index, 'village', each, village));
}

/** Every village that the three names may mean; none where one of them is not known. */
export const findVillages = (reference: Reference, province: AreaCode, names: PlaceNames): VillageCode[] =>
  names.town === '' || names.village === '' ? [] : findAreas(reference, province, names);

/** The fields by which a row says where it lies. */
type PlaceField = 'county' | 'township' | 'village';

export const textIn = ({ cells }: BoundRow, field: string): string => {
  const { value } = readCell('text', cells[field]);
  return typeof value === 'string' ? narrow(value) : '';
};

/** The village that a row names, inside the area of whoever sends it; or what of it can't be told. */
export function villageIn(
  { moment: { reference }, area }: Importing,
  row: BoundRow,
): { village: VillageCode } | { code: ImportCode; field: PlaceField } {
  const wrong = (code: ImportCode) => ({ code, field: 'village' as const });
  const village = textIn(row, 'village');
  if (village === '') return wrong('place.no_village');
  const county = textIn(row, 'county') || (levelOf(area) === 'county' ? reference.nameOf(area) : '');
  const villages = findVillages(reference, GUIZHOU, { county, town: textIn(row, 'township'), village });
  const [code] = villages;
  if (code === undefined) return wrong('place.unknown_village');
  if (villages.length > 1) return wrong('place.two_villages');
  return isWithin(code, area) ? { village: code } : wrong('place.outside');
}
