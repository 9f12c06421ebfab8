/** One case as a list shows it. */
import type { CaseSummary } from '../../src/shared/case';
import { doubtOf } from '../../src/shared/confirmation';
import { maskName } from '../../src/shared/identity';
import { priorities } from '../../src/shared/policy';
import { kindTells, withheldIn } from '../rights/withhold';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listAssessments, listDeclarations, listReadings, type CaseRow, type DeclarationRow } from '../store/cases';
import { openAssessment, openDeclaration, type KeptAssessment } from './content';
import { dueNow } from './deadlines';

/** A household that declares twice stands where its graver declaration puts it. */
export function leading(kept: readonly KeptAssessment[]): KeptAssessment {
  const [first, ...rest] = kept;
  if (!first) throw new Error('a case without an assessment');
  const rank = ({ result }: KeptAssessment) => priorities.indexOf(result.priority);
  return rest.reduce(
    (best, next) =>
      rank(next) < rank(best) || (rank(next) === rank(best) && next.result.score >= best.result.score) ? next : best,
    first,
  );
}

/** @param rows of cases that are not erased */
export async function summariesOf(
  { db, reference, sealing, now }: Services,
  account: SignedIn,
  rows: readonly CaseRow[],
): Promise<CaseSummary[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const { calendar, villagePath } = reference.current();
  const declarations = groupByCase(await listDeclarations(db, ids));
  const assessments = groupByCase(await listAssessments(db, ids));
  const withheldOf = (await withheldIn(db, ids)).ofCase;
  const opened = await listReadings(db, account.id, ids);
  return rows.map((row) => {
    const filed = declarations.get(row.id) ?? [];
    const [first] = filed as [DeclarationRow];
    if (!first) throw new Error('a case without a declaration');
    const withheld = withheldOf(row.id);
    const { input, result } = leading((assessments.get(row.id) ?? []).map((each) => openAssessment(sealing, each)));
    return {
      id: row.id,
      version: row.version,
      status: row.status,
      ...(kindTells(input.hardship, withheld) ? {} : { kind: input.hardship.kind }),
      applicantName: maskName(openDeclaration(sealing, first).applicant.name),
      householdSize: input.householdSize,
      village: villagePath(row.villageCode),
      priority: priorities[row.priorityRank] ?? 'normal',
      greenChannel: row.greenChannel,
      filedAt: row.openedAt.toISOString(),
      filedByHelper: input.filedByHelper,
      declarations: filed.length,
      unconfirmed: doubtOf(row.confirmations),
      ...dueNow(row, now(), calendar),
      origin: row.origin,
      ...(row.category ? { category: row.category } : {}),
      ...(row.escalatedTo ? { escalatedTo: row.escalatedTo } : {}),
      ...(row.takenOverBy ? { takenOverBy: row.takenOverBy } : {}),
      opened: opened.get(row.id) === row.version,
      withheld,
      reasons: withheld.length > 0 ? [] : result.factors.slice(0, 3),
    };
  });
}

function groupByCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}
