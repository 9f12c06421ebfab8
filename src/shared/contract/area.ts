/**
 * Administrative divisions (行政区划): 2 province + 2 city + 2 county + 3 town + 3 village digits.
 * A shorter area is padded with zeros, so the area that an account is responsible for is a prefix.
 */
import { key, text } from '../base/text';
import * as z from '../base/zod';

export const areaLevels = ['province', 'city', 'county', 'town', 'village'] as const;
export type AreaLevel = (typeof areaLevels)[number];
const DIGITS = { province: 2, city: 4, county: 6, town: 9, village: 12 } as const satisfies Record<AreaLevel, number>;

export const AreaCode = z
  .string()
  .regex(/^\d{12}$/)
  .meta({ example: '520526107001' });
export type AreaCode = z.infer<typeof AreaCode>;

/** A whole 12-digit code of a village or neighbourhood committee. */
export const VillageCode = z
  .string()
  .regex(/^\d{9}(?!000)\d{3}$/)
  .meta({ example: '520526107001' });
export type VillageCode = z.infer<typeof VillageCode>;

/** The first six digits of a county's code, as they stand in URLs. */
export const CountyPrefix = z
  .string()
  .regex(/^\d{4}(?!00)\d{2}$/)
  .meta({ example: '520526' });
export type CountyPrefix = z.infer<typeof CountyPrefix>;

export const Area = z.object({ code: AreaCode, name: z.string() }).meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;

/** A village with the names that lead to it, as one line can show them. */
export const VillagePath = z
  .object({ code: VillageCode, village: z.string(), town: z.string(), county: z.string() })
  .meta({ id: 'VillagePath' });
export type VillagePath = z.infer<typeof VillagePath>;

/** More than this is no answer to a search. */
export const VILLAGES_FOUND_MOST = 12;
/** A part of a village's name, and the county that is the most likely. */
export const VillageSearch = z.strictObject({ name: text(40), near: CountyPrefix.optional() });

/** At most `VILLAGES_FOUND_MOST`: those of the likely county first, then those whose name begins so. */
export const FoundVillages = z
  .object({
    villages: z.array(VillagePath),
    /** There are others, which a longer name would find. */
    more: z.boolean(),
  })
  .meta({ id: 'FoundVillages' });
export type FoundVillages = z.infer<typeof FoundVillages>;

/** The province's cities with their counties. */
export const Province = z
  .object({ cities: z.array(Area.extend({ counties: z.array(Area) })) })
  .meta({ id: 'Province' });
export type Province = z.infer<typeof Province>;

/** A county's towns with their villages, which have the names that people say. */
export const County = Area.extend({ towns: z.array(Area.extend({ villages: z.array(Area) })) }).meta({ id: 'County' });
export type County = z.infer<typeof County>;

export function levelOf(code: AreaCode): AreaLevel {
  return areaLevels.find((level) => /^0*$/.test(code.slice(DIGITS[level]))) ?? 'village';
}

/** The level next inside an area; a village is its own. */
export const levelInside = (code: AreaCode): AreaLevel =>
  areaLevels[areaLevels.indexOf(levelOf(code)) + 1] ?? 'village';
/** How many digits of a code name an area of a level. */
export const digitsOf = (level: AreaLevel): number => DIGITS[level];

/** The digits that every area inside `code` starts with. */
export function scopePrefix(code: AreaCode): string {
  return code.slice(0, DIGITS[levelOf(code)]);
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(inner: AreaCode, outer: AreaCode): boolean {
  return inner.startsWith(scopePrefix(outer));
}

export function countyPrefix(code: AreaCode): CountyPrefix {
  return code.slice(0, DIGITS.county);
}

/** The areas without those that lie in another of them. */
export function outermost(codes: readonly AreaCode[]): AreaCode[] {
  const each = [...new Set(codes)];
  return each.filter((code) => !each.some((other) => other !== code && isWithin(code, other)));
}

/** The enclosing area's code at a level, padded. */
export function enclosing(code: AreaCode, level: AreaLevel): AreaCode {
  return code.slice(0, DIGITS[level]).padEnd(12, '0');
}

/** Every village of a county with the names that lead to it. */
export const pathsIn = ({ name: county, towns }: County): VillagePath[] =>
  towns.flatMap(({ name: town, villages }) =>
    villages.map(({ code, name }) => ({ code, village: name, town, county })),
  );

/** A village as people say it: 七里半社区居民委员会 → 七里半社区. */
export function sayVillage(name: string): string {
  return name.replace(/(居民|村民)委员会$/, '');
}

/**
 * The villages whose name has the given part, best first.
 * @param named of each what is looked through, as `key` has it
 */
export function searchVillages<V extends { code: VillageCode; key: string }>(
  named: readonly V[],
  name: string,
  near: CountyPrefix | undefined,
): { found: V[]; more: boolean } {
  const sought = key(name);
  if (sought === '') return { found: [], more: false };
  const rank = ({ code, key: own }: V) =>
    (near !== undefined && code.startsWith(near) ? 0 : 2) + (own.startsWith(sought) ? 0 : 1);
  const found = named
    .filter((village) => village.key.includes(sought))
    .sort((one, other) => rank(one) - rank(other) || one.code.localeCompare(other.code));
  return { found: found.slice(0, VILLAGES_FOUND_MOST), more: found.length > VILLAGES_FOUND_MOST };
}

/** What a village's QR code carries: WeChat allows 32 characters. */
export function villageScene(village: VillageCode): string {
  return `v${village}`;
}

/** The address whose code, scanned by any phone, opens the browser's front end with the scene, as a mini program's code would. */
export const addressOfScene = (frontEnd: string, scene: string): string => `${frontEnd}?scene=${scene}`;

/** `opens` is the address of the browser's front end, as the phone that asks has it: a server behind others does not know its own. */
export const PosterQuery = z.strictObject({ opens: z.string().regex(/^https?:\/\/[^\s?#]{1,150}$/) });

/** The village in a scanned scene, if it is one of ours. */
export function findVillageInScene(scene: string | undefined): VillageCode | undefined {
  const parsed = VillageCode.safeParse(scene?.startsWith('v') ? scene.slice(1) : undefined);
  return parsed.data;
}
