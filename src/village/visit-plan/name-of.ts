import { findCase } from '../../desk/case/stored-cases';
import type { CaseSummary } from '../../shared/contract/case';

/** Whom one asks for at the door: in full where the case is on the phone, as lists say it where not. */
export function nameOf(row: Pick<CaseSummary, 'id' | 'applicantName'>): string {
  const filed = findCase(row.id)?.detail.filed ?? [];
  return filed[filed.length - 1]?.content.applicant.name ?? row.applicantName;
}
