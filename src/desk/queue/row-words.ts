/** One case in the words of a list. */
import { ageWords, dayWords } from '../../shared/say/days';
import { dueWords } from '../../shared/say/deadlines';
import { chinaDay, type Instant } from '../../shared/base/china-time';
import type { CaseSummary } from '../../shared/contract/case';
import { sayVillage } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { hearingStatuses } from '../../shared/contract/workflow';
import { factorSentence, type StaffWords } from '../../shared/words/staff';
import type { Tone } from '../../ui';
import { principalIn } from '../scope';

export interface TagWords {
  words: string;
  tone: Tone;
}

const dueTone = { overdue: 'red', today: 'amber', ahead: 'green' } as const satisfies Record<string, Tone>;

export function dueTag({ due }: Pick<CaseSummary, 'due'>, now: Instant, words: StaffWords): TagWords | undefined {
  if (due === undefined) return undefined;
  const { tone, short } = dueWords(due, now, words);
  if (due.standing === 'at_risk' && tone === 'ahead') return { words: words.staff.queue.atRisk(short), tone: 'amber' };
  return { words: short, tone: dueTone[tone] };
}

/** What became of an overdue case: who was warned, and who took it over. */
export function raisedTags(
  { status, escalatedTo, takenOverBy }: Pick<CaseSummary, 'status' | 'escalatedTo' | 'takenOverBy'>,
  { role, staff: { queue } }: StaffWords,
): TagWords[] {
  return [
    ...(escalatedTo === undefined ? [] : [{ words: queue.escalated(role[escalatedTo]), tone: 'amber' as const }]),
    // Who hears an objection has it from the start.
    ...(takenOverBy === undefined || hearingStatuses.includes(status)
      ? []
      : [{ words: queue.takenOver(role[takenOverBy]), tone: 'blue' as const }]),
  ];
}

export function priorityTag({ priority }: Pick<CaseSummary, 'priority'>, words: StaffWords): TagWords {
  return { words: words.priority[priority], tone: priority === 'urgent' ? 'amber' : 'plain' };
}

interface TagChoice {
  withStatus?: boolean;
  /** Who is at the list: a deputy is told whose case it is. */
  account?: Account | undefined;
}

/** What one must know first: how late it is, how urgent, and who helps before the procedure. */
export function tagsOf(
  row: CaseSummary,
  now: Instant,
  words: StaffWords,
  { withStatus = false, account }: TagChoice = {},
): TagWords[] {
  const principal = account && principalIn(account, row.village.code);
  const due = dueTag(row, now, words);
  const status: TagWords = { words: words.staff.queue.status[row.status], tone: 'plain' };
  return [
    due ?? status,
    ...(row.priority === 'normal' ? [] : [priorityTag(row, words)]),
    ...(principal === undefined ? [] : [{ words: words.staff.deputies.forWhom(principal), tone: 'blue' as const }]),
    ...(row.greenChannel ? [{ words: words.staff.queue.greenChannel, tone: 'blue' as const }] : []),
    ...(row.numberless ? [{ words: words.staff.queue.numberless, tone: 'amber' as const }] : []),
    ...(row.unconfirmed === 'denied' ? [{ words: words.staff.proxy.tag, tone: 'red' as const }] : []),
    ...(row.correction ? [{ words: words.staff.queue.correction, tone: 'amber' as const }] : []),
    ...raisedTags(row, words),
    ...(row.category === undefined ? [] : [{ words: words.category[row.category], tone: 'plain' as const }]),
    ...(withStatus && due ? [status] : []),
  ];
}

/** `因病（代填）` */
export function kindWords(
  { kind, filedByHelper, origin, withheld }: Pick<CaseSummary, 'kind' | 'filedByHelper' | 'origin' | 'withheld'>,
  words: StaffWords,
): string {
  // Who came out of the register has declared nothing.
  if (kind === undefined)
    return withheld.length === 0 && origin === 'register'
      ? words.staff.queue.fromRegister
      : words.staff.rights.kindWithheld;
  const name = words.hardship[kind].formal;
  // Who discovers a household writes for it; that is said by the origin.
  return filedByHelper && origin === 'household' ? words.staff.queue.helper(name) : name;
}

/** `赵＊＊ · 5 口人 · 因病` */
export function titleOf(row: CaseSummary, words: StaffWords): string {
  const { likeness } = row;
  const like = likeness && words.staff.queue.likeness(likeness.age, likeness.numberEnds);
  return [
    like === undefined ? row.applicantName : `${row.applicantName}（${like}）`,
    words.staff.queue.people(row.householdSize),
    kindWords(row, words),
  ].join(words.staff.queue.dot);
}

export function reasonsOf({ reasons }: Pick<CaseSummary, 'reasons'>, words: StaffWords): string {
  if (reasons.length === 0) return words.staff.queue.noReason;
  return reasons.map((factor) => factorSentence(factor, words)).join(words.duty.reasonJoin);
}

/** `七里半社区 · 昨天报 · 报了 2 次`, `海丰村 · 昨天走访发现` */
export function whereAndWhen(row: CaseSummary, now: Instant, words: StaffWords): string {
  const { filed, again, dot } = words.staff.queue;
  const when = filed[row.origin](dayWords(chinaDay(row.filedAt), chinaDay(now), words.date));
  return [sayVillage(row.village.village), when, ...(row.declarations > 1 ? [again(row.declarations)] : [])].join(dot);
}

export function ageOf(asOf: Instant, now: Instant, words: StaffWords): string {
  return ageWords(asOf, now, words.date);
}
