/** What was recorded wrongly and put right, in sentences. */
import { chinaDay, type ChinaDay, type Instant } from '../base/china-time';
import type { CorrectedKind, CorrectedValues, Correction } from '../contract/correction';
import type { Words } from '../words';
import { instantWords, plainDay } from './days';
import { personWords } from './progress';

type Says = Pick<Words, 'correction' | 'vote' | 'category' | 'date' | 'progress' | 'role'>;

/** `到会 30 人：赞成 20，反对 3，弃权 7` */
export function valueWords(
  kind: CorrectedKind,
  values: CorrectedValues,
  today: ChinaDay | undefined,
  words: Says,
): string {
  const { entitled, present = 0, votesFor = 0, votesAgainst = 0, abstained = 0, category, deliveredOn } = values;
  switch (kind) {
    case 'vote':
      return [
        ...(entitled === undefined ? [] : [words.vote.entitled(entitled)]),
        words.vote.figures(present, votesFor, votesAgainst, abstained),
      ].join(words.correction.comma);
    case 'category':
      return category === undefined ? '' : words.category[category];
    case 'delivery':
      return deliveredOn === undefined ? '' : words.correction.delivered(plainDay(deliveredOn, today, words.date));
  }
}

/** What it said, and what it says now. */
export function correctionWords({ kind, state, was, now: next }: Correction, clock: Instant, words: Says): string {
  const today = chinaDay(clock);
  const { sentence } = words.correction;
  return sentence[state](valueWords(kind, was, today, words), valueWords(kind, next, today, words));
}

/** One as a thing that happened: when it was put right, or proposed. */
export function correctionStage(correction: Correction, clock: Instant, words: Says) {
  const { id, kind, state, at, by, name, reason, settled } = correction;
  const { correction: say } = words;
  const who = personWords({ role: by, name }, words);
  const people = settled ? say.both(who, personWords({ role: settled.by, name: settled.name }, words)) : who;
  return {
    at: settled?.at ?? at,
    stage: {
      key: id,
      state: 'done' as const,
      title: say.title[state](say.kind[kind]),
      words: [instantWords(settled?.at ?? at, clock, words.date), people].join(words.progress.dot),
      quote: [
        correctionWords(correction, clock, words),
        reason === undefined ? '' : say.because(reason),
        settled?.words ?? '',
      ].join(''),
    },
  };
}

/**
 * What happened and what was put right, in its order; what was put right is marked.
 * @param actOf what can be done about a correction
 */
export function withCorrections<Stage extends object, Act = never>(
  events: readonly { seq: number; at: Instant; stage: Stage }[],
  corrections: readonly Correction[] = [],
  clock: Instant,
  words: Says,
  actOf: (correction: Correction) => Act | undefined = () => undefined,
): (Stage | (ReturnType<typeof correctionStage>['stage'] & { act?: Act }))[] {
  const mended = new Set(corrections.flatMap(({ seq, state }) => (state === 'countersigned' ? [seq] : [])));
  const marked = events.map(({ seq, at, stage }) => ({
    at,
    stage: mended.has(seq) ? { ...stage, mark: words.correction.mark } : stage,
  }));
  const put = corrections.map((each) => {
    const { at, stage } = correctionStage(each, clock, words);
    const act = actOf(each);
    return { at, stage: act === undefined ? stage : { ...stage, act } };
  });
  return [...marked, ...put].sort((one, other) => one.at.localeCompare(other.at)).map(({ stage }) => stage);
}
