import { NewDeclaration } from '../../shared/contract/declaration';
import { clock } from '../../shared/contract/attachment';
import { hasVoice, type Draft } from '../../shared/contract/draft';
import { textOf } from '../../shared/base/typed';
import { OtherHardship, otherTypes } from '../../shared/hardships/index';
import { ChoiceList, Field, useReader } from '../../ui';
import { optionsOf } from './options';
import type { Step, StepProps } from './step';
import { Voice } from './Voice';

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
    <>
      <Field
        {...at('/words')}
        kind="long"
        max={500}
        label={words.declare.other.words}
        value={draft.words}
        onCommit={(text) => answer({ words: text })}
      />
      <Voice draft={draft} title={words.media.voiceAnswer} onChange={() => answer({})} />
    </>
  );
}

export const otherSteps: Step[] = [
  {
    id: 'other-type',
    applies,
    title: (words) => words.declare.other.typeTitle,
    choices: (words) => otherTypes.map((type) => words.otherType[type]),
    View: Type,
    answers: ({ other }) => [{ pointer: '/hardship/type', schema: OtherHardship.shape.type, value: other.type }],
    say: ({ other }, words) => (other.type ? words.otherType[other.type] : ''),
  },
  {
    id: 'other-words',
    typed: true,
    applies,
    title: (words) => words.declare.other.wordsTitle,
    sub: (words) => words.declare.other.wordsSub,
    View: WhatHappened,
    answers: (draft) => [
      {
        pointer: '/words',
        // Said is as good as written.
        schema: hasVoice(draft) ? NewDeclaration.shape.words : NewDeclaration.shape.words.unwrap(),
        value: textOf(draft.words),
      },
    ],
    say: (draft, { media }) =>
      textOf(draft.words) ??
      draft.attachments
        .filter(({ kind }) => kind === 'voice')
        .map(({ seconds = 0 }) => media.said(clock(seconds)))
        .join(''),
  },
];
