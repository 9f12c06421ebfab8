/** Villages come and are renamed; none goes, because its cases keep its code. */
import { villageRules, type NewVillage, type VillageKind } from '../../src/shared/contract/admin';
import {
  enclosing,
  levelOf,
  sayVillage,
  scopePrefix,
  type Area,
  type VillageCode,
} from '../../src/shared/contract/area';
import { key } from '../../src/shared/base/text';
import { Refusal } from '../../src/shared/contract/problem';
import { inTransaction, type Services } from '../services';
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

/** As people call and compare it. */
const called = (name: string) => key(sayVillage(name));
/** Whether another one is called so, however it is written. */
const isTaken = (name: string, areas: readonly Area[]) => areas.some((area) => called(area.name) === called(name));

export function addVillage(services: Services, account: SignedIn, { town, name, kind }: NewVillage): Promise<Area> {
  const { now } = services;
  mustReach(account, town);
  return inTransaction(services, async (tx) => {
    if (!(await lockArea(tx.db, town))) throw new Refusal('area.not_found');
    const within = await listAreasWithin(tx.db, town);
    if (isTaken(name, within)) throw new Refusal('area.name_taken');
    const village = { code: nextCode(town, kind, within), name };
    await addArea(tx.db, village);
    await addChanges(tx.db, [
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

export function renameVillage(services: Services, account: SignedIn, code: VillageCode, name: string): Promise<Area> {
  const { now } = services;
  mustReach(account, code);
  return inTransaction(services, async (tx) => {
    await lockArea(tx.db, enclosing(code, 'town'));
    const before = await findArea(tx.db, code);
    if (!before || levelOf(code) !== 'village') throw new Refusal('area.not_found');
    if (before.name === name) return before;
    const others = await listAreasWithin(tx.db, enclosing(code, 'town'));
    if (
      isTaken(
        name,
        others.filter((area) => area.code !== code),
      )
    )
      throw new Refusal('area.name_taken');
    await renameArea(tx.db, { code, name });
    await addChanges(tx.db, [
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
