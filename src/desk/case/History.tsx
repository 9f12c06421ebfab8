import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/case';
import { instantWords } from '../../shared/day-words';
import { dueWords } from '../../shared/due-words';
import type { Event } from '../../shared/progress';
import type { Instant } from '../../shared/china-time';
import { holders } from '../../shared/workflow';
import type { Words } from '../../shared/words';
import { Card, Heading, Timeline, useReader, type Stage } from '../../ui';

/** One thing that happened, as a stage that is done. */
export function eventStage({ seq, action, at, by, name, words: quote }: Event, clock: Instant, words: Words): Stage {
  const who = words.staff.case.event(words.role[by], name);
  return {
    key: String(seq),
    state: 'done',
    title: words.event[action],
    words: [instantWords(at, clock, words.date), who].join(words.staff.queue.dot),
    ...(quote === undefined ? {} : { quote }),
  };
}

/** What happened so far, and who has it now. */
export function History({ detail }: { detail: CaseDetail }) {
  const { words } = useReader();
  const clock = now();
  const holder = holders[detail.status];
  const waiting: Stage[] =
    holder === undefined
      ? []
      : [
          {
            key: 'now',
            state: 'now',
            title: words.staff.case.waitingFor(words.role[holder]),
            ...(detail.due === undefined ? {} : { words: dueWords(detail.due, clock, words).long }),
          },
        ];
  return (
    <Card className="k-stack">
      <Heading level={2}>{words.staff.case.historyTitle}</Heading>
      <Timeline stages={[...detail.events.map((event) => eventStage(event, clock, words)), ...waiting]} />
    </Card>
  );
}
