import { findKeptDetail } from '../../desk/case/kept-cases';
import type { CaseSummary } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';

/** Whom one asks for at the door: in full where the case is on the phone, as lists say it where not. */
export function nameOf(account: Account, row: Pick<CaseSummary, 'id' | 'applicantName'>): string {
  const filed = findKeptDetail(account.id, row.id)?.detail.filed ?? [];
  return filed[filed.length - 1]?.content.applicant.name ?? row.applicantName;
}
