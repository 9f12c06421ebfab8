import { proofAnswers } from '../shared/contract/proof';
import type { ChinaDay } from '../shared/base/china-time';
import { askFiler, type FilerAnswers, type FilerToMeet } from './filers';
import { useReader } from './reader';
import { SegmentedChoice } from './SegmentedChoice';

interface AskWhoFiledProps {
  filers: readonly FilerToMeet[];
  answers: FilerAnswers;
  today: ChinaDay;
  /** Where the question about one of them stands, and what is wrong with it. */
  at(index: number): { id?: string; error?: string | undefined };
  onAnswer(answers: FilerAnswers): void;
}

/** Asks of each who filed in a household's name whether it was the household. */
export function AskWhoFiled({ filers, answers, today, at, onAnswer }: AskWhoFiledProps) {
  const { words } = useReader();
  const say = words.staff.filers;
  return (
    <>
      {filers.map((filer, index) => (
        <SegmentedChoice
          key={filer.declaration}
          {...at(index)}
          label={askFiler(filer, today, words)}
          hint={[filer.receipt, filer.phone && say.phoneSaid(filer.phone)].filter(Boolean).join(words.staff.queue.dot)}
          options={proofAnswers.map((value) => ({ value, title: say.is[value] }))}
          value={answers[filer.declaration]}
          onChoose={(is) => onAnswer({ ...answers, [filer.declaration]: is })}
        />
      ))}
    </>
  );
}
