/** A household's trouble that a cadre found on a visit, or that a department was warned of. */
import { isWithin } from '../../src/shared/area';
import type { DiscoveryReceipt, NewDiscovery } from '../../src/shared/declaration';
import { Refusal } from '../../src/shared/problem';
import type { Role } from '../../src/shared/session';
import type { Services } from '../services';
import { findWorkPhone, type SignedIn } from '../store/accounts';
import { file, receiptOf } from './file';

/** As what one may speak for each, the most responsible first. */
const speaksFor: Record<NewDiscovery['by'], readonly Role[]> = {
  village: ['first_secretary', 'village_cadre'],
  department: ['department_officer'],
};

/** @throws Refusal `village.outside`, `case.likely_duplicates`, and what filing throws */
export async function discover(
  services: Services,
  account: SignedIn,
  { by, notDuplicate, ...found }: NewDiscovery,
): Promise<DiscoveryReceipt> {
  const actedAs = speaksFor[by].find((role) =>
    account.roles.some((own) => own.role === role && isWithin(found.village, own.areaCode)),
  );
  if (!actedAs) throw new Refusal('village.outside');
  const phone = await findWorkPhone(services.db, account.id);
  const row = await file(
    services,
    { accountId: account.id, actedAs },
    { ...found, filer: { relation: 'official', name: account.name ?? '', ...(phone ? { phone } : {}) } },
    { notDuplicate },
  );
  return { ...receiptOf(row), caseId: row.caseId };
}
