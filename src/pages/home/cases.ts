/** What was declared, one entry a case: a household that declared twice has one thing under way. */
import type { DeclarationSummary } from '../../shared/contract/declaration';
import type { HardshipKind } from '../../shared/hardships/index';

export interface OwnCase {
  /** The one that is followed: one's own before what was filed for others, and of those the first. */
  shown: DeclarationSummary;
  /** All of them, oldest first. */
  filings: readonly DeclarationSummary[];
  kinds: readonly HardshipKind[];
}

/** @param declarations newest first, as the cases come out too */
export function casesOf(declarations: readonly DeclarationSummary[]): OwnCase[] {
  const byCase = new Map<string, DeclarationSummary[]>();
  for (const each of declarations) {
    const { caseId } = each.progress;
    byCase.set(caseId, [each, ...(byCase.get(caseId) ?? [])]);
  }
  return [...byCase.values()].flatMap((filings) => {
    const shown = filings.find(({ forSomeoneElse }) => !forSomeoneElse) ?? filings[0];
    return shown ? [{ shown, filings, kinds: [...new Set(filings.map(({ kind }) => kind))] }] : [];
  });
}

/** Those of one's own household that something can still be added to. */
export const openCases = (cases: readonly OwnCase[]): OwnCase[] =>
  cases.filter(({ shown }) => !shown.forSomeoneElse && shown.progress.mayAdd === true);
