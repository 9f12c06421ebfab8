/** How a case stands, as its household reads it: what is going on, who has it, by when, what comes next. */
import { chinaDay, type Instant } from '../base/china-time';
import { plainDay } from './days';
import { dueWords } from './deadlines';
import type { CaseProgress, Contact, Event, StandsIn } from '../contract/progress';
import { hearingStatuses, holders, type ActionType, type Status } from '../contract/workflow';
import type { Words } from '../words';

type Says = Pick<Words, 'progress' | 'role' | 'date' | 'due'>;

/** Whether the household is asked, and this filer is not: another who filed is. */
export const isAnothers = ({ status, allowed }: Pick<CaseProgress, 'status' | 'allowed'>): boolean =>
  status === 'awaiting_more' && !allowed.includes('supply');

export function nowSentence(
  progress: Pick<CaseProgress, 'status' | 'allowed' | 'vacant'>,
  { progress: say }: Says,
): string {
  const { status, vacant } = progress;
  const nobodys: Partial<Record<Status, string>> = vacant ? say.nowVacant : {};
  return isAnothers(progress) ? say.anothersNow : (nobodys[status] ?? say.now[status]);
}

/** The last thing of these that happened. */
export function findLast(events: readonly Event[], actions: readonly ActionType[]): Event | undefined {
  return [...events].reverse().find(({ action }) => actions.includes(action));
}

export function nextSentence(
  { status, measures, allowed, mayDisagree, events }: CaseProgress,
  { progress: say }: Says,
): string {
  if (status === 'monitored' && measures.length === 0) return say.nextIf.noMeasureYet;
  if (mayDisagree) return say.nextIf.mayDisagree;
  if (allowed.includes('object')) return status === 'eliminated' ? say.nextIf.eliminated : say.nextIf.mayObject;
  if (allowed.includes('relapse')) return say.nextIf.mayRelapse;
  const verdict = findLast(events, ['find_not_established', 'lose_vote', 'decline', 'uphold']);
  if (status === 'not_established' && verdict?.action === 'uphold') return say.nextIf.upheld;
  return say.next[status];
}

/** `驻村第一书记 杨光明`, `村干部 安秀兰（代杨光明）`: what somebody is themselves, and for whom they stand in. */
export function personWords(
  { role, name, standsIn }: { role: Event['by'] | Contact['role']; name?: string; standsIn?: StandsIn },
  { progress: say, role: roles }: Pick<Words, 'progress' | 'role'>,
): string {
  const title = role === 'hotline' ? '' : roles[standsIn?.role ?? role];
  const who = name === undefined ? title : say.contact(title, name);
  return standsIn?.for === undefined ? who : say.inPlaceOf(who, standsIn.for);
}

/** Whose turn it is on the staff, with the name where one is known. */
export function holderName({ heldBy, contact }: CaseProgress, words: Says): string | undefined {
  if (heldBy === undefined) return undefined;
  return contact.role === heldBy && contact.name !== undefined ? personWords(contact, words) : words.role[heldBy];
}

/** Undefined when nobody has to act: a notice hangs, or the way has ended. */
export function holderSentence(progress: CaseProgress, words: Says): string | undefined {
  const { progress: say } = words;
  if (progress.heldBy === 'household') return isAnothers(progress) ? say.heldByAnother : say.heldByYou;
  const who = holderName(progress, words);
  if (who === undefined) return undefined;
  if (progress.vacant) return say.heldVacant(words.role[progress.vacant], who);
  const own = progress.heldBy === holders[progress.status] || hearingStatuses.includes(progress.status);
  return own ? say.heldBy(who) : say.takenOver(who);
}

/** What waits for the household itself: to answer, or to say that help has arrived. */
export function asksOfHousehold({ allowed }: Pick<CaseProgress, 'allowed'>): 'supply' | 'confirm_measure' | undefined {
  return (['supply', 'confirm_measure'] as const).find((action) => allowed.includes(action));
}

type Awaited = keyof Words['progress']['byWhen'];
const isAwaited = (status: Status, words: Says): status is Awaited => status in words.progress.byWhen;

/** All of it in one line, for a list. */
export function shortSentence(progress: CaseProgress, clock: Instant, words: Says): string {
  const { progress: say } = words;
  const { status, due, notice, measures } = progress;
  if (progress.heldBy === 'household') return isAnothers(progress) ? say.heldByAnother : say.heldByYou;
  if (notice) return [say.now[status], say.noticeUntil(lastDay(notice.until, clock, words))].join(say.dot);
  const who = holderName(progress, words);
  if (who === undefined) return say.now[status];
  if (due === undefined || !isAwaited(status, words)) return say.heldBy(who);
  const late = lateness(progress);
  if (late) return say.late[late](who);
  const { by } = dueWords(due, clock, words);
  return status === 'monitored' && measures.length === 0 ? say.firstMeasureBy(by) : say.byWhen[status](who, by);
}

/** How a limit was missed, if it was: the next level up may know already. */
export function lateness({ due }: Pick<CaseProgress, 'due'>): 'overdue' | 'escalated' | undefined {
  return due?.standing === 'overdue' || due?.standing === 'escalated' ? due.standing : undefined;
}

/** Until when, in words for the way's own line: the limit, the notice, or how long an answer is waited for. */
export function untilWords(
  { due, notice, answerUntil }: CaseProgress,
  clock: Instant,
  words: Says,
): string | undefined {
  if (due) return dueWords(due, clock, words).long;
  if (notice) return words.progress.noticeUntil(lastDay(notice.until, clock, words));
  return answerUntil && answerBy(answerUntil, clock, words);
}

/** The day on which something ends, without 今天. */
export function lastDay(until: Instant, clock: Instant, { date }: Pick<Words, 'date'>): string {
  return plainDay(chinaDay(until), chinaDay(clock), date);
}

export function answerBy(until: Instant, clock: Instant, words: Pick<Words, 'date' | 'due'>): string {
  return words.due.byDay(lastDay(until, clock, words));
}

/** Something that decides, and what makes the decision before it history. */
const deciding: readonly ActionType[] = [
  'confirm',
  'find_not_established',
  'deliberate',
  'lose_vote',
  'decline',
  'pass_review',
  'approve',
  'send_back',
  'uphold',
  'propose_elimination',
  'approve_elimination',
];
const beginning: readonly ActionType[] = [
  'accept',
  'move',
  'ask_more',
  'supply',
  'go_on_without',
  'relapse',
  'withdraw',
  'merge',
];

/** What was decided and why, the last word first: the township's, then the finding that it upholds. */
export function outcomesOf({ events }: Pick<CaseProgress, 'events'>): Event[] {
  const last = findLast(events, [...deciding, ...beginning]);
  if (!last || beginning.includes(last.action)) return [];
  const upheld =
    last.action === 'uphold'
      ? findLast(events, ['find_not_established', 'lose_vote', 'decline', 'approve_elimination'])
      : undefined;
  return [last, upheld].filter((event) => event !== undefined);
}

/** What the household was asked; undefined when it isn't its turn. */
export function findQuestion({ status, events }: Pick<CaseProgress, 'status' | 'events'>): string | undefined {
  if (status !== 'awaiting_more') return undefined;
  return findLast(events, ['ask_more'])?.words;
}
