/** Said by the household where no question of ours says what happened. */
import { NewDeclaration } from '../../shared/contract/declaration';
import { clock } from '../../shared/contract/attachment';
import { hasVoice, type Draft } from '../../shared/contract/draft';
import { kindOf } from '../../shared/hardships/index';
import { textOf } from '../../shared/base/text';
import { Field, useReader } from '../../ui';
import type { Step, StepProps } from './step';
import { Voice } from './Voice';

/** Whether they are asked for on a screen of their own; otherwise they may be added to what the family is like. */
export const needsOwnWords = ({ kind }: Draft): boolean => kind !== undefined && kindOf(kind).ownWords === true;

function OwnWords({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <>
      <Field
        {...at('/words')}
        kind="long"
        max={500}
        label={words.declare.ownWords.words}
        value={draft.words}
        onCommit={(text) => answer({ words: text })}
      />
      <Voice draft={draft} title={words.media.voiceAnswer} onChange={() => answer({})} />
    </>
  );
}

export const ownWordsStep: Step = {
  // Drafts are at it by this name.
  id: 'other-words',
  typed: true,
  applies: needsOwnWords,
  title: (words) => words.declare.ownWords.wordsTitle,
  sub: (words) => words.declare.ownWords.wordsSub,
  View: OwnWords,
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
};
