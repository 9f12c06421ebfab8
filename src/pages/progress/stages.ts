/** The case as a parcel's way: milestones ahead and behind, and what has happened. */
import type { Instant } from '../../shared/base/china-time';
import { instantWords } from '../../shared/say/days';
import { withCorrections } from '../../shared/say/corrections';
import { saidWith } from '../../shared/say/events';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import type { CaseProgress, Event } from '../../shared/contract/progress';
import { findLast, nowSentence, untilWords, personWords } from '../../shared/say/progress';
import type { ActionType, Status } from '../../shared/contract/workflow';
import type { Words } from '../../shared/words';
import type { Stage } from '../../ui';

/** What ends a case before its way is done. */
const endings: Partial<Record<Status, readonly ActionType[]>> = {
  not_established: ['find_not_established', 'lose_vote', 'decline', 'uphold'],
  withdrawn: ['withdraw'],
  merged: ['merge'],
};

/** What ended the case, as the last thing on its way. */
function endStages({ status, events }: CaseProgress, now: Instant, words: Words): Stage[] {
  const ending = endings[status];
  if (!ending) return [];
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

export function milestoneStages({ progress, village }: DeclarationSummary, now: Instant, words: Words): Stage[] {
  const way = progress.milestones.map(({ milestone, state, at }): Stage => {
    const done =
      at &&
      [instantWords(at, now, words.date), milestone === 'filed' ? village.village : undefined]
        .filter(Boolean)
        .join(words.progress.dot);
    return {
      key: milestone,
      state,
      title: state === 'now' ? nowSentence(progress, words) : words.milestone[milestone],
      words: state === 'now' ? untilWords(progress, now, words) : done,
    };
  });
  return [...way, ...endStages(progress, now, words)];
}

export function eventStage(event: Event, now: Instant, words: Words): Stage {
  return {
    key: String(event.seq),
    state: 'done',
    title: words.event[event.action],
    words: [instantWords(event.at, now, words.date), personWords({ ...event, role: event.by }, words)].join(
      words.progress.dot,
    ),
    quote: saidWith(event, words),
    ...(event.attachments && { photos: event.attachments }),
  };
}

/** Newest first. */
export function eventStages({ events, corrections }: CaseProgress, now: Instant, words: Words): Stage[] {
  const told = events.map((event) => ({ ...event, stage: eventStage(event, now, words) }));
  return withCorrections(told, corrections, now, words).reverse();
}
