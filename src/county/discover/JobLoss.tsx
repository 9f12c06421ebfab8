import { Pick } from '../../desk/pick/Pick';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { relatives } from '../../shared/hardships/index';
import { useReader } from '../../desk/reader';
import { DateField, Field } from '../../ui';
import { optionsOf, yesNo } from './options';
import type { PartProps } from './place';

export function JobLossPart({ draft: { jobLoss }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.jobLoss;
  const today = chinaDay(now());
  const { since, someoneElseEarns } = jobLoss;
  const tell = (change: Partial<typeof jobLoss>) => answer({ jobLoss: { ...jobLoss, ...change } });
  return (
    <>
      <Pick
        {...at('/hardship/who')}
        label={say.whoTitle}
        options={optionsOf(relatives, words.relative)}
        value={jobLoss.who}
        onPick={(who) => tell({ who })}
      />
      <DateField
        {...at('/hardship/since')}
        label={say.since}
        hint={say.sinceHint}
        value={since}
        shown={since && plainDay(since, today, words.date)}
        end={today}
        onPick={(day) => tell({ since: day })}
      />
      <Field
        {...at('/hardship/incomeBefore')}
        kind="number"
        max={9}
        label={say.incomeBefore}
        unit={words.declare.yuan}
        value={jobLoss.incomeBefore ?? ''}
        onCommit={(incomeBefore) => tell({ incomeBefore })}
      />
      <Field
        {...at('/hardship/incomeNow')}
        kind="number"
        max={9}
        label={say.incomeNow}
        hint={say.incomeNowHint}
        unit={words.declare.yuan}
        value={jobLoss.incomeNow ?? ''}
        onCommit={(incomeNow) => tell({ incomeNow })}
      />
      <Pick
        {...at('/hardship/someoneElseEarns')}
        label={say.elseTitle}
        {...yesNo(someoneElseEarns, say.elseYes, say.elseNo, (earns) => tell({ someoneElseEarns: earns }))}
      />
    </>
  );
}
