import { NewDeclaration } from '../../shared/declaration';
import { textOf, type Draft } from '../../shared/draft';
import { OtherHardship, otherTypes } from '../../shared/hardship';
import { ChoiceList, Field, useReader } from '../../ui';
import { optionsOf } from './options';
import type { Step, StepProps } from './step';

const applies = (draft: Draft) => draft.kind === 'other';

function Type({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <ChoiceList
      {...at('/hardship/type')}
      label={words.declare.other.typeTitle}
      options={optionsOf(otherTypes, words.otherType)}
      value={draft.other.type}
      onChoose={(type) => answer({ other: { type } })}
    />
  );
}

function WhatHappened({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <Field
      {...at('/words')}
      kind="long"
      max={500}
      label={words.declare.other.words}
      value={draft.words}
      onCommit={(text) => answer({ words: text })}
    />
  );
}

export const otherSteps: Step[] = [
  {
    id: 'other-type',
    applies,
    title: (words) => words.declare.other.typeTitle,
    View: Type,
    answers: ({ other }) => [{ pointer: '/hardship/type', schema: OtherHardship.shape.type, value: other.type }],
    say: ({ other }, words) => (other.type ? words.otherType[other.type] : ''),
  },
  {
    id: 'other-words',
    applies,
    title: (words) => words.declare.other.wordsTitle,
    sub: (words) => words.declare.other.wordsSub,
    View: WhatHappened,
    answers: (draft) => [
      { pointer: '/words', schema: NewDeclaration.shape.words.unwrap(), value: textOf(draft.words) },
    ],
    say: (draft) => draft.words,
  },
];
