/** Shelters as the township keeps them, and what a village tells whoever has nowhere to sleep. */
import { isWithin, outermost, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import { Refusal } from '../../src/shared/contract/problem';
import { callers, type Role } from '../../src/shared/contract/session';
import type { Shelter, ShelterToKeep, VillageHelp } from '../../src/shared/contract/shelter';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { getVillageContact } from '../views/vacancies';
import {
  addShelter,
  changeShelter,
  findShelter,
  listOpenShelters,
  listShelters,
  type ShelterRow,
} from '../store/shelters';

const keepers: readonly Role[] = callers.overseer;
const areasOf = ({ roles }: SignedIn): AreaCode[] =>
  outermost(roles.filter(({ role }) => keepers.includes(role)).map(({ areaCode }) => areaCode));

const shown = (
  { reference }: Pick<Services, 'reference'>,
  { villageCode, changedAt, changedBy: _by, ...row }: ShelterRow,
): Shelter => ({
  ...row,
  village: reference.current().villagePath(villageCode),
  changedAt: changedAt.toISOString(),
});

export async function sheltersOf(services: Services, account: SignedIn): Promise<Shelter[]> {
  return (await listShelters(services.db, areasOf(account))).map((row) => shown(services, row));
}

const isSame = (row: ShelterRow, { village, version: _seen, ...said }: ShelterToKeep): boolean =>
  row.villageCode === village && Object.entries(said).every(([key, value]) => row[key as keyof ShelterRow] === value);

/**
 * @throws Refusal `village.outside`, `request.invalid` (no such village), `shelter.not_found` (another area's),
 *   `shelter.changed` (by somebody else meanwhile)
 */
export async function keepShelter(
  services: Services,
  account: SignedIn,
  id: string,
  said: ShelterToKeep,
): Promise<Shelter> {
  const { db, reference, now } = services;
  const areas = areasOf(account);
  const reaches = (village: VillageCode) => areas.some((area) => isWithin(village, area));
  if (!reference.current().findVillage(said.village))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/village', code: 'village.unknown' }] });
  if (!reaches(said.village)) throw new Refusal('village.outside');
  const known = await findShelter(db, id);
  if (known && !reaches(known.villageCode)) throw new Refusal('shelter.not_found');
  // Sent again because its answer was lost.
  if (known && known.version === said.version + 1 && isSame(known, said)) return shown(services, known);
  const { village: villageCode, version, ...rest } = said;
  const row = { id, villageCode, ...rest, version: version + 1, changedAt: now(), changedBy: account.id };
  const written = known ? await changeShelter(db, row, version) : version === 0 && (await addShelter(db, row));
  if (!written) throw new Refusal('shelter.changed');
  return shown(services, row);
}

/** @throws Refusal `area.not_found` */
export async function getVillageHelp(services: Services, code: VillageCode): Promise<VillageHelp> {
  const contact = await getVillageContact(services, code);
  const shelters = await listOpenShelters(services.db, code);
  return {
    ...contact,
    village: services.reference.current().villagePath(code),
    shelters: shelters.map((row) => shown(services, row)),
  };
}
