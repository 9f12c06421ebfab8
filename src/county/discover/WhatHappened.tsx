import type { ComponentType } from 'react';
import { Pick } from '../../desk/pick/Pick';
import { hardshipKinds, otherTypes, type HardshipKind } from '../../shared/hardships/index';
import { useReader } from '../../desk/reader';
import { Field } from '../../ui';
import { DisasterPart } from './Disaster';
import { IllnessPart } from './Illness';
import { JobLossPart } from './JobLoss';
import { optionsOf } from './options';
import type { PartProps } from './place';

const MAX_WORDS = 500;

function OtherPart({ draft: { other }, answer, at }: PartProps) {
  const { words } = useReader();
  return (
    <Pick
      {...at('/hardship/type')}
      label={words.declare.other.typeTitle}
      options={optionsOf(otherTypes, words.otherType)}
      value={other.type}
      onPick={(type) => answer({ other: { type } })}
    />
  );
}

const parts: Record<HardshipKind, ComponentType<PartProps>> = {
  illness: IllnessPart,
  disaster: DisasterPart,
  job_loss: JobLossPart,
  other: OtherPart,
};

/** The hardship, by the same questions that the household would be asked. */
export function WhatHappened(props: PartProps) {
  const { draft, answer, at } = props;
  const { words } = useReader();
  const say = words.staff.discovery;
  const Part = draft.kind && parts[draft.kind];
  const whole = at('/hardship');
  return (
    <>
      <Pick
        id={whole.id}
        error={whole.error ?? at('/hardship/kind').error}
        label={say.kind}
        options={optionsOf(hardshipKinds, words.kindFormal)}
        value={draft.kind}
        onPick={(kind) => answer({ kind })}
      />
      {Part && <Part {...props} />}
      <Field
        {...at('/words')}
        kind="long"
        max={MAX_WORDS}
        label={say.words[draft.by]}
        placeholder={say.wordsExample[draft.by]}
        value={draft.words}
        onCommit={(text) => answer({ words: text })}
      />
    </>
  );
}
