import { now } from '../../platform/clock';
import type { CaseDetail } from '../../shared/contract/case';
import { correctedFields, type Correctable } from '../../shared/contract/correction';
import { clockWords, dayWords, instantWords } from '../../shared/say/days';
import { withCorrections } from '../../shared/say/corrections';
import { saidWith } from '../../shared/say/events';
import { dueWords } from '../../shared/say/deadlines';
import { personWords } from '../../shared/say/progress';
import type { Event } from '../../shared/contract/progress';
import { chinaDay, type Instant } from '../../shared/base/china-time';
import type { StaffWords } from '../../shared/words/staff';
import { useReader } from '../reader';
import { Card, Heading, Timeline, type Stage } from '../../ui';
import { findHolder } from './idle';
import type { ActOn } from './use-case';

/** One thing that happened, as a stage that is done. */
export function eventStage(event: Event, clock: Instant, words: StaffWords): Stage {
  const { seq, action, at, by, name, standsIn, attachments: photos } = event;
  const quote = saidWith(event, words);
  const who = personWords({ role: by, name, standsIn }, words);
  return {
    key: String(seq),
    state: 'done',
    title: words.event[action],
    words: [instantWords(at, clock, words.date), who].join(words.staff.queue.dot),
    ...(quote === undefined ? {} : { quote }),
    ...(photos && { photos }),
  };
}

function noticeEnd(until: Instant, clock: Instant, { due, date }: StaffWords): string {
  return due.byTime(dayWords(chinaDay(until), chinaDay(clock), date), clockWords(until));
}

/** Who has it now, or until when its notice hangs; nothing once it has ended. */
function waitingStages(detail: CaseDetail, clock: Instant, words: StaffWords): Stage[] {
  const { case: say, queue } = words.staff;
  const holder = findHolder(detail);
  if (holder === undefined && detail.notice === undefined) return [];
  const until = detail.due
    ? dueWords(detail.due, clock, words).long
    : detail.notice && noticeEnd(detail.notice.until, clock, words);
  return [
    {
      key: 'now',
      state: 'now',
      title: holder === undefined ? queue.status[detail.status] : say.waitingFor(words.role[holder]),
      ...(until === undefined ? {} : { words: until }),
    },
  ];
}

/** The form begins with what is recorded, to be typed over. */
function presetFor({ action, kind, was }: Correctable): Record<string, string> {
  const values = correctedFields[kind].map((field): [string, string] => [field, String(was[field] ?? '')]);
  return { action, ...Object.fromEntries(values) };
}

/** What happened so far, and who has it now; what was recorded wrongly is put right from here. */
export function History({ detail, onAct }: { detail: CaseDetail; onAct?: ActOn }) {
  const { words } = useReader();
  const { acting } = words.staff;
  const clock = now();
  const events = detail.events.map((event) => {
    const found = onAct && detail.correctable?.find(({ seq }) => seq === event.seq);
    const stage = eventStage(event, clock, words);
    const act = found && {
      words: acting.correct,
      label: acting.correctWhat(stage.title),
      onTap: () => onAct('propose_correction', presetFor(found)),
    };
    return { ...event, stage: act ? { ...stage, act } : stage };
  });
  const done = withCorrections(events, detail.corrections, clock, words, ({ id, mayRefuse, mayCountersign }) =>
    onAct && mayRefuse && !mayCountersign
      ? {
          words: acting.dropCorrection,
          label: acting.dropCorrection,
          onTap: () => onAct('refuse_correction', { proposal: id }),
        }
      : undefined,
  );
  return (
    <Card className="k-stack">
      <Heading level={2}>{words.staff.case.historyTitle}</Heading>
      <Timeline stages={[...done, ...waitingStages(detail, clock, words)]} />
    </Card>
  );
}
