/** The case as a parcel's way: milestones ahead and behind, and what has happened. */
import { dueWords } from '../../shared/due-words';
import { instantWords } from '../../shared/day-words';
import type { Instant } from '../../shared/china-time';
import type { DeclarationSummary } from '../../shared/declaration';
import type { CaseProgress, Event } from '../../shared/progress';
import type { Words } from '../../shared/words';
import type { Stage } from '../../ui';

export function milestoneStages({ progress, village }: DeclarationSummary, now: Instant, words: Words): Stage[] {
  const { status, due, milestones } = progress;
  return milestones.map(({ milestone, state, at }) => {
    const waiting =
      status === 'awaiting_visit' || status === 'confirmed'
        ? words.progress.milestoneNow[milestone]
        : words.progress.now[status];
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

/** What was decided last and why; undefined while nothing is. */
export function findOutcome({ status, events }: CaseProgress): Event | undefined {
  if (status !== 'confirmed' && status !== 'not_established' && status !== 'objected') return undefined;
  const deciding = ['confirm', 'find_not_established', 'uphold'];
  return [...events].reverse().find(({ action }) => deciding.includes(action));
}

/** What the household was asked; undefined when it isn't its turn. */
export function findQuestion({ status, events }: CaseProgress): string | undefined {
  if (status !== 'awaiting_more') return undefined;
  return [...events].reverse().find(({ action }) => action === 'ask_more')?.words;
}
