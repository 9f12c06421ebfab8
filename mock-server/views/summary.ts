/** One case as a list shows it. */
import type { CaseSummary } from '../../src/shared/contract/case';
import { doubtOf } from '../../src/shared/contract/confirmation';
import { maskName } from '../../src/shared/base/identity';
import { priorities } from '../../src/shared/contract/policy';
import { caseRoles } from '../../src/shared/contract/session';
import { answersFor, readsContent } from '../cases/actors';
import { dueNow } from '../cases/deadlines';
import type { Moment } from '../cases/moment';
import { holderOf } from '../cases/progress';
import { openSummary } from '../content/sealed';
import { kindTells, withheldIn } from '../content/withheld';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import type { Whole } from '../store/whole';

/** Whether somebody reads why a case stands where it does: a department doesn't, nor anybody once a consent is withdrawn. */
export function readsReasons(account: SignedIn, row: CaseRow): boolean {
  return withheldIn(row).kinds.length === 0 && answersFor(account, reasonRoles, row.villageCode);
}
const reasonRoles = caseRoles.filter((role) => role !== 'department_officer');

/** Who a list names whole: those who answer for the household. */
const nameFor = (account: SignedIn, row: CaseRow, name: string) => (readsContent(account, row) ? name : maskName(name));

/** Whether a correction waits for their level. */
const awaitsCountersigning = (account: SignedIn, { correctionFor, villageCode }: CaseRow): boolean =>
  correctionFor !== null && answersFor(account, [correctionFor], villageCode);

/**
 * @param opened which version the reader has opened last
 * @param serving who serves there, where the holder is to be named
 */
export function summaryOf(
  { sealing, reference, at }: Moment,
  account: SignedIn,
  row: CaseRow,
  opened: number | undefined,
  serving?: Pick<Whole, 'served' | 'staff'>,
): CaseSummary {
  const { applicantName, numberless, householdSize, hardship, filedByHelper, declarations, reasons } = openSummary(
    sealing,
    row,
  );
  const { kinds } = withheldIn(row);
  const holder = serving && holderOf(row, serving);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    ...(!hardship || kindTells(hardship, kinds) ? {} : { kind: hardship.kind }),
    applicantName: nameFor(account, row, applicantName),
    ...(numberless ? { numberless } : {}),
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
    ...(awaitsCountersigning(account, row) ? { correction: true } : {}),
    ...(row.escalatedTo ? { escalatedTo: row.escalatedTo } : {}),
    ...(row.takenOverBy ? { takenOverBy: row.takenOverBy } : {}),
    ...(holder ? { holder } : {}),
    opened: opened === row.version,
    withheld: kinds,
    reasons: readsReasons(account, row) ? reasons : [],
  };
}
