/** One case as a list shows it. */
import type { CaseSummary } from '../../src/shared/contract/case';
import { doubtOf } from '../../src/shared/contract/confirmation';
import { maskName } from '../../src/shared/base/identity';
import { priorities } from '../../src/shared/contract/policy';
import { contentRoles } from '../../src/shared/contract/session';
import { answersFor } from '../cases/actors';
import { dueNow } from '../cases/deadlines';
import type { Moment } from '../cases/moment';
import { openSummary } from '../content/sealed';
import { kindTells, withheldIn } from '../content/withheld';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';

/** Who a list names whole: those who answer for the household. */
const nameFor = (account: SignedIn, { villageCode }: CaseRow, name: string) =>
  answersFor(account, contentRoles, villageCode) ? name : maskName(name);

/** @param opened which version the reader has opened last */
export function summaryOf(
  { sealing, reference, at }: Moment,
  account: SignedIn,
  row: CaseRow,
  opened: number | undefined,
): CaseSummary {
  const { applicantName, householdSize, hardship, filedByHelper, declarations, reasons } = openSummary(sealing, row);
  const { kinds } = withheldIn(row);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    ...(kindTells(hardship, kinds) ? {} : { kind: hardship.kind }),
    applicantName: nameFor(account, row, applicantName),
    householdSize,
    village: reference.villagePath(row.villageCode),
    priority: priorities[row.priorityRank] ?? 'normal',
    greenChannel: row.greenChannel,
    filedAt: row.openedAt.toISOString(),
    filedByHelper,
    declarations,
    unconfirmed: doubtOf(row.confirmations),
    ...dueNow(row, at, reference.calendar),
    origin: row.origin,
    ...(row.category ? { category: row.category } : {}),
    ...(row.escalatedTo ? { escalatedTo: row.escalatedTo } : {}),
    ...(row.takenOverBy ? { takenOverBy: row.takenOverBy } : {}),
    opened: opened === row.version,
    withheld: kinds,
    reasons: kinds.length > 0 ? [] : reasons,
  };
}
