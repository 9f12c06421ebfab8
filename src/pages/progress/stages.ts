/** The case as a parcel's way: milestones ahead and behind, and what has happened. */
import { dueWords } from '../../shared/due-words';
import { instantWords } from '../../shared/day-words';
import type { Instant } from '../../shared/china-time';
import type { DeclarationSummary } from '../../shared/declaration';
import type { CaseProgress, Event } from '../../shared/progress';
import { allowedActions, type ActionType } from '../../shared/workflow';
import type { Words } from '../../shared/words';
import type { Stage } from '../../ui';

/** Whether somebody else's declaration opened the case: what its household may do, this filer may not. */
export function isAnothers({ status, allowed }: CaseProgress): boolean {
  return allowedActions(status, ['household']).some((action) => !allowed.includes(action));
}

/** How it stands, in a sentence to the filer. */
export function nowSentence(progress: CaseProgress, words: Words): string {
  const { now, anothersNow } = words.progress;
  const { status } = progress;
  return status === 'awaiting_more' && isAnothers(progress) ? anothersNow : now[status];
}

/** What ended the case, as the last thing on its way. */
function endStages({ status, events }: CaseProgress, now: Instant, words: Words): Stage[] {
  if (status !== 'not_established' && status !== 'withdrawn') return [];
  const last = findLast(events, ending);
  return [
    {
      key: 'end',
      state: 'done',
      title: words.status[status],
      ...(last && { words: instantWords(last.at, now, words.date) }),
    },
  ];
}

const ending: readonly ActionType[] = ['find_not_established', 'uphold', 'withdraw'];

function findLast(events: readonly Event[], actions: readonly ActionType[]): Event | undefined {
  return [...events].reverse().find(({ action }) => actions.includes(action));
}

export function milestoneStages({ progress, village }: DeclarationSummary, now: Instant, words: Words): Stage[] {
  const { status, due, milestones } = progress;
  const way = milestones.map(({ milestone, state, at }): Stage => {
    const waiting =
      status === 'awaiting_visit' || status === 'confirmed'
        ? words.progress.milestoneNow[milestone]
        : nowSentence(progress, words);
    const done =
      at &&
      [instantWords(at, now, words.date), milestone === 'filed' ? village.village : undefined]
        .filter(Boolean)
        .join(' · ');
    return {
      key: milestone,
      state,
      title: state === 'now' ? waiting : words.milestone[milestone],
      words: state === 'now' ? due && dueWords(due, now, words).long : done,
    };
  });
  return [...way, ...endStages(progress, now, words)];
}

function whoOf({ by, name }: Event, words: Words): string {
  return name === undefined ? words.role[by] : words.progress.contact(words.role[by], name);
}

/** Newest first. */
export function eventStages({ events }: CaseProgress, now: Instant, words: Words): Stage[] {
  return [...events].reverse().map((event) => ({
    key: String(event.seq),
    state: 'done',
    title: words.event[event.action],
    words: [instantWords(event.at, now, words.date), whoOf(event, words)].join(' · '),
    quote: event.words,
  }));
}

/** What was decided and why, the last word first: the township's, then the finding that it upholds. */
export function outcomesOf({ status, events }: CaseProgress): Event[] {
  if (status !== 'confirmed' && status !== 'not_established' && status !== 'objected') return [];
  const finding = findLast(events, ['confirm', 'find_not_established']);
  const upheld = findLast(events, ['uphold']);
  // What was upheld before the village looked again is history.
  const last = upheld && finding && upheld.seq > finding.seq ? upheld : undefined;
  return [last, finding].filter((event) => event !== undefined);
}

/** What the household was asked; undefined when it isn't its turn. */
export function findQuestion({ status, events }: CaseProgress): string | undefined {
  if (status !== 'awaiting_more') return undefined;
  return findLast(events, ['ask_more'])?.words;
}
