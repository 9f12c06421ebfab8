/** Cases that are likely the same household's under another identity number. */
import type { LikelyDuplicate } from '../../src/shared/duplicate';
import { maskName } from '../../src/shared/identity';
import { isPossible } from '../../src/shared/workflow';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listDeclarations, type CaseRow } from '../store/cases';
import { findLikeHouseholds, indexesOf, type LikeHousehold } from '../store/households';
import { staffActors } from './actors';
import { openDeclaration } from './content';

export async function shownDuplicates(services: Services, found: readonly LikeHousehold[]): Promise<LikelyDuplicate[]> {
  const { db, reference, sealing } = services;
  if (found.length === 0) return [];
  const declarations = await listDeclarations(
    db,
    found.map(({ row }) => row.id),
  );
  return found.flatMap(({ row, because }): LikelyDuplicate[] => {
    const first = declarations.find(({ caseId }) => caseId === row.id);
    if (!first) return [];
    return [
      {
        caseId: row.id,
        applicantName: maskName(openDeclaration(sealing, first).applicant.name),
        village: reference.current().villagePath(row.villageCode),
        status: row.status,
        openedAt: row.openedAt.toISOString(),
        because,
      },
    ];
  });
}

/** Those in the reader's own reach, while the two can still be merged. */
export async function duplicatesOf(services: Services, account: SignedIn, row: CaseRow): Promise<LikelyDuplicate[]> {
  if (!isPossible(row.status, 'merge')) return [];
  const likeness = await indexesOf(services.db, row.householdId);
  const found = await findLikeHouseholds(services.db, {
    ...likeness,
    village: row.villageCode,
    except: row.householdId,
  });
  return shownDuplicates(
    services,
    found.filter((each) => staffActors(account, each.row).length > 0),
  );
}
