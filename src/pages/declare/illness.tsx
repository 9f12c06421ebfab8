import { ChoiceList, Field, useReader } from '../../ui';
import { yuanOf } from '../../shared/base/typed';
import { Hardship, Illness, Yuan, relatives, treatments } from '../../shared/hardships/index';
import { hardshipOf, type Draft } from '../../shared/contract/draft';
import { yuan } from '../../shared/words/zh/domain';
import type { Step, StepProps } from './step';
import { optionsOf } from './options';

const applies = (draft: Draft) => draft.kind === 'illness';

/** An amount as it is read back: with its commas, or as it was typed. */
export function amountOf(text: string | undefined): string {
  const amount = yuanOf(text);
  return typeof amount === 'number' ? yuan(amount) : (amount ?? '—');
}

function Who({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList
      {...at('/hardship/who')}
      label={words.declare.illness.whoTitle}
      options={optionsOf(relatives, words.relative)}
      value={draft.illness.who}
      onChoose={(who) => answer({ illness: { ...draft.illness, who } })}
    />
  );
}

function Treatment({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList
      {...at('/hardship/treatment')}
      label={words.declare.illness.treatmentTitle}
      options={optionsOf(treatments, words.treatment)}
      value={draft.illness.treatment}
      onChoose={(treatment) => answer({ illness: { ...draft.illness, treatment } })}
    />
  );
}

function Paid({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.illness;
  return (
    <>
      <Field
        {...at('/hardship/paid')}
        kind="number"
        max={9}
        label={say.paid}
        hint={say.paidHint}
        unit={words.declare.yuan}
        value={draft.illness.paid ?? ''}
        onCommit={(paid) => answer({ illness: { ...draft.illness, paid } })}
      />
      <Field
        {...at('/hardship/selfPaid')}
        kind="number"
        max={9}
        label={say.selfPaid}
        hint={say.selfPaidHint}
        unit={words.declare.yuan}
        value={draft.illness.selfPaid ?? ''}
        onCommit={(selfPaid) => answer({ illness: { ...draft.illness, selfPaid } })}
      />
    </>
  );
}

export const illnessSteps: Step[] = [
  {
    id: 'illness-who',
    applies,
    title: (words) => words.declare.illness.whoTitle,
    choices: (words) => relatives.map((who) => words.relative[who]),
    View: Who,
    answers: ({ illness }) => [{ pointer: '/hardship/who', schema: Illness.shape.who, value: illness.who }],
    say: ({ illness }, words) => (illness.who ? words.relative[illness.who] : ''),
  },
  {
    id: 'illness-treatment',
    applies,
    title: (words) => words.declare.illness.treatmentTitle,
    choices: (words) => treatments.map((treatment) => words.treatment[treatment]),
    View: Treatment,
    answers: ({ illness }) => [
      { pointer: '/hardship/treatment', schema: Illness.shape.treatment, value: illness.treatment },
    ],
    say: ({ illness }, words) => (illness.treatment ? words.treatment[illness.treatment] : ''),
  },
  {
    id: 'illness-paid',
    typed: true,
    applies,
    title: (words) => words.declare.illness.paidTitle,
    sub: (words) => words.declare.illness.paidSub,
    View: Paid,
    answers: (draft) => [
      { pointer: '/hardship/paid', schema: Yuan, value: yuanOf(draft.illness.paid) },
      { pointer: '/hardship/selfPaid', schema: Yuan, value: yuanOf(draft.illness.selfPaid) },
      // The whole of it once more: self-paid may not exceed what was paid.
      { pointer: '/hardship', schema: Hardship, value: hardshipOf(draft) },
    ],
    say: ({ illness }, words) =>
      [words.readBack.paid(amountOf(illness.paid)), words.readBack.selfPaid(amountOf(illness.selfPaid))].join(
        words.readBack.join,
      ),
  },
];
