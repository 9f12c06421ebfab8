/** What a check is: a row of dated policy data, with the condition that a register has to meet. */
import type { CheckSeverity } from '../../../src/shared/contract/register-check';
import type { CheckedField } from './fields';
import type { Condition, HouseholdAt, MemberAt } from './form';

export type CheckLevel = 'identity' | 'household' | 'member' | 'income' | 'measure' | 'elimination' | 'visit';
/** Always; or of a monitored household, what was said when it was recognised, what is so while it is, what was when its risk ended. */
export type CheckStage = 'always' | 'at_recognition' | 'while_monitored' | 'at_elimination';

interface Row<At extends HouseholdAt> {
  id: `CHK-${number}`;
  when: CheckStage;
  severity: CheckSeverity;
  /** H: its rule is plain; M: text and code of the rule disagree, or it is an older one; L: inferred, and off by default. */
  sure: 'H' | 'M' | 'L';
  /** Rule scripts of the public repository Gzuwkj/fuping. */
  source: string;
  /** `{arable_limit}` stands for a figure. */
  zh: string;
  en: string;
  /** Of whom it is asked; absent: of all. */
  given?: Condition<At>;
  must: Condition<At>;
}
interface HouseholdRow extends Row<HouseholdAt> {
  /** Whose row shows it, the last one's of several; absent: the household's first. */
  shownBy?: Condition<MemberAt>;
}
export type CheckOf = (HouseholdRow & { of: 'household' }) | (Row<MemberAt> & { of: 'member' });
export type Check = CheckOf & { level: CheckLevel; reads: readonly CheckedField[] };

/** Asked once of a household, however many rows it has. */
export const ofHousehold = (row: HouseholdRow): CheckOf => ({ ...row, of: 'household' });
/** Asked of each of its people. */
export const ofMember = (row: Row<MemberAt>): CheckOf => ({ ...row, of: 'member' });
