/** Villages come and are renamed; none goes, because its cases keep its code. */
import { villageRules, type NewVillage, type VillageKind } from '../../src/shared/admin';
import { enclosing, levelOf, scopePrefix, type Area, type VillageCode } from '../../src/shared/area';
import { Refusal } from '../../src/shared/problem';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addChanges } from '../store/admin';
import { addArea, findArea, listAreasWithin, lockArea, renameArea } from '../store/areas';
import { mustReach } from './scope';

/** After the last one, and only then in a gap: a dissolved village's code has meant another place before. */
function nextCode(town: string, kind: VillageKind, taken: readonly Area[]): VillageCode {
  const [first, last] = villageRules[kind].codes;
  const used = new Set(taken.map(({ code }) => Number(code.slice(9))));
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const highest = Math.max(first - 1, ...all.filter((each) => used.has(each)));
  const next = all.find((each) => each > highest) ?? all.find((each) => !used.has(each));
  if (next === undefined) throw new Refusal('area.codes_used_up');
  return scopePrefix(town) + String(next).padStart(3, '0');
}

export function addVillage({ db, now }: Services, account: SignedIn, { town, name, kind }: NewVillage): Promise<Area> {
  mustReach(account, town);
  return db.transaction(async (tx) => {
    if (!(await lockArea(tx, town))) throw new Refusal('area.not_found');
    const within = await listAreasWithin(tx, town);
    if (within.some((area) => area.name === name)) throw new Refusal('area.name_taken');
    const village = { code: nextCode(town, kind, within), name };
    await addArea(tx, village);
    await addChanges(tx, [
      {
        at: now(),
        accountId: account.id,
        kind: 'village_added',
        subject: village.code,
        areaCode: village.code,
        details: { after: name },
      },
    ]);
    return village;
  });
}

export function renameVillage(
  { db, now }: Services,
  account: SignedIn,
  code: VillageCode,
  name: string,
): Promise<Area> {
  mustReach(account, code);
  return db.transaction(async (tx) => {
    await lockArea(tx, enclosing(code, 'town'));
    const before = await findArea(tx, code);
    if (!before || levelOf(code) !== 'village') throw new Refusal('area.not_found');
    if (before.name === name) return before;
    const others = await listAreasWithin(tx, enclosing(code, 'town'));
    if (others.some((area) => area.name === name)) throw new Refusal('area.name_taken');
    await renameArea(tx, { code, name });
    await addChanges(tx, [
      {
        at: now(),
        accountId: account.id,
        kind: 'village_renamed',
        subject: code,
        areaCode: code,
        details: { before: before.name, after: name },
      },
    ]);
    return { code, name };
  });
}
