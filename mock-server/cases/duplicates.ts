/** Cases that are likely the same household's under another identity number. */
import type { LikelyDuplicate } from '../../src/shared/contract/duplicate';
import { maskName } from '../../src/shared/base/identity';
import { openSummary } from '../content/sealed';
import type { LikeCase } from '../store/filing';
import type { Moment } from './moment';

export function shownDuplicates({ sealing, reference }: Moment, found: readonly LikeCase[]): LikelyDuplicate[] {
  return found.map(({ row, because }) => ({
    caseId: row.id,
    applicantName: maskName(openSummary(sealing, row).applicantName),
    village: reference.villagePath(row.villageCode),
    status: row.status,
    openedAt: row.openedAt.toISOString(),
    because,
  }));
}
