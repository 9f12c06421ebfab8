/** A household's trouble that a cadre found on a visit, or that a department was warned of. */
import { isWithin } from '../../src/shared/contract/area';
import type { DiscoveryReceipt, NewDiscovery } from '../../src/shared/contract/declaration';
import { Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import type { Filed } from '../content/sealed';
import type { Services } from '../services';
import { findWorkPhone, type SignedIn } from '../store/accounts';
import { file, receiptOf, type Filer, type Unless } from './file';

/** As what one may speak for each, the most responsible first. */
const speaksFor: Record<NewDiscovery['by'], readonly Role[]> = {
  village: ['first_secretary', 'village_cadre'],
  department: ['department_officer'],
};

/** A discovery as it is filed: by whom, what, and what stands against a new case. */
export interface Discovered {
  filer: Filer;
  filed: Filed;
  unless: Unless;
}

/**
 * @param phone the discoverer's work phone, if they have one
 * @throws Refusal `village.outside`
 */
export function discoveredBy(
  account: SignedIn,
  phone: string | undefined,
  { by, notDuplicate, ...found }: NewDiscovery,
): Discovered {
  const actedAs = speaksFor[by].find((role) =>
    account.roles.some((own) => own.role === role && isWithin(found.village, own.areaCode)),
  );
  if (!actedAs) throw new Refusal('village.outside');
  return {
    filer: { accountId: account.id, actedAs },
    filed: { ...found, filer: { relation: 'official', name: account.name ?? '', ...(phone ? { phone } : {}) } },
    unless: { notDuplicate },
  };
}

/** @throws Refusal `village.outside`, `case.likely_duplicates`, and what filing throws */
export async function discover(
  services: Services,
  account: SignedIn,
  discovery: NewDiscovery,
): Promise<DiscoveryReceipt> {
  const phone = await findWorkPhone(services.db, account.id);
  const { filer, filed, unless } = discoveredBy(account, phone, discovery);
  const row = await file(services, filer, filed, unless);
  return { ...receiptOf(row, true), caseId: row.caseId };
}
