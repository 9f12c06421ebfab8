import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { hardshipOf, type Draft } from '../../shared/contract/draft';
import { yuanOf } from '../../shared/base/typed';
import { Hardship, JobLoss, Yuan, relatives } from '../../shared/hardships/index';
import { ChoiceList, DateField, Field, useReader } from '../../ui';
import { amountOf } from './illness';
import { optionsOf } from './options';
import type { Step, StepProps } from './step';

const applies = (draft: Draft) => draft.kind === 'job_loss';

function Who({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList
      {...at('/hardship/who')}
      label={words.declare.jobLoss.whoTitle}
      options={optionsOf(relatives, words.relative)}
      value={draft.jobLoss.who}
      onChoose={(who) => answer({ jobLoss: { ...draft.jobLoss, who } })}
    />
  );
}

function Since({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const today = chinaDay(now());
  const { since } = draft.jobLoss;
  return (
    <DateField
      {...at('/hardship/since')}
      label={words.declare.jobLoss.since}
      hint={words.declare.jobLoss.sinceHint}
      value={since}
      shown={since && plainDay(since, today, words.date)}
      end={today}
      onPick={(day) => answer({ jobLoss: { ...draft.jobLoss, since: day } })}
    />
  );
}

function Income({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.jobLoss;
  return (
    <>
      <Field
        {...at('/hardship/incomeBefore')}
        kind="number"
        max={9}
        label={say.incomeBefore}
        unit={words.declare.yuan}
        value={draft.jobLoss.incomeBefore ?? ''}
        onCommit={(incomeBefore) => answer({ jobLoss: { ...draft.jobLoss, incomeBefore } })}
      />
      <Field
        {...at('/hardship/incomeNow')}
        kind="number"
        max={9}
        label={say.incomeNow}
        hint={say.incomeNowHint}
        unit={words.declare.yuan}
        value={draft.jobLoss.incomeNow ?? ''}
        onCommit={(incomeNow) => answer({ jobLoss: { ...draft.jobLoss, incomeNow } })}
      />
    </>
  );
}

function Else({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.jobLoss;
  const { someoneElseEarns } = draft.jobLoss;
  return (
    <ChoiceList
      {...at('/hardship/someoneElseEarns')}
      label={say.elseTitle}
      options={[
        { value: 'yes', title: say.elseYes },
        { value: 'no', title: say.elseNo },
      ]}
      value={someoneElseEarns === undefined ? undefined : someoneElseEarns ? 'yes' : 'no'}
      onChoose={(chosen) => answer({ jobLoss: { ...draft.jobLoss, someoneElseEarns: chosen === 'yes' } })}
    />
  );
}

export const jobLossSteps: Step[] = [
  {
    id: 'job-who',
    applies,
    title: (words) => words.declare.jobLoss.whoTitle,
    choices: (words) => relatives.map((who) => words.relative[who]),
    View: Who,
    answers: ({ jobLoss }) => [{ pointer: '/hardship/who', schema: JobLoss.shape.who, value: jobLoss.who }],
    say: ({ jobLoss }, words) => (jobLoss.who ? words.relative[jobLoss.who] : ''),
  },
  {
    id: 'job-since',
    applies,
    title: (words) => words.declare.jobLoss.sinceTitle,
    View: Since,
    answers: ({ jobLoss }) => [{ pointer: '/hardship/since', schema: JobLoss.shape.since, value: jobLoss.since }],
    say: ({ jobLoss }, words, today) => (jobLoss.since ? plainDay(jobLoss.since, today, words.date) : ''),
  },
  {
    id: 'job-income',
    typed: true,
    applies,
    title: (words) => words.declare.jobLoss.incomeTitle,
    sub: (words) => words.declare.jobLoss.incomeSub,
    View: Income,
    answers: ({ jobLoss }) => [
      { pointer: '/hardship/incomeBefore', schema: Yuan, value: yuanOf(jobLoss.incomeBefore) },
      { pointer: '/hardship/incomeNow', schema: Yuan, value: yuanOf(jobLoss.incomeNow) },
    ],
    say: ({ jobLoss }, words) => words.readBack.income(amountOf(jobLoss.incomeBefore), amountOf(jobLoss.incomeNow)),
  },
  {
    id: 'job-else',
    applies,
    title: (words) => words.declare.jobLoss.elseTitle,
    choices: ({ declare: { jobLoss } }) => [jobLoss.elseYes, jobLoss.elseNo],
    View: Else,
    answers: (draft) => [
      {
        pointer: '/hardship/someoneElseEarns',
        schema: JobLoss.shape.someoneElseEarns,
        value: draft.jobLoss.someoneElseEarns,
      },
      { pointer: '/hardship', schema: Hardship, value: hardshipOf(draft) },
    ],
    say: ({ jobLoss: { someoneElseEarns } }, { readBack }) =>
      someoneElseEarns === undefined ? '' : someoneElseEarns ? readBack.elseEarns : readBack.nobodyElseEarns,
  },
];
