import { hardshipKinds } from '../../shared/hardships/index';
import { Choice, useReader } from '../../ui';
import type { StepProps } from './step';

export function KindStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  return (
    <Choice
      {...at('/hardship/kind')}
      label={words.declare.kind.title}
      options={hardshipKinds.map((kind) => ({
        value: kind,
        icon: kind,
        title: words.hardship[kind].name,
        words: words.hardship[kind].about,
      }))}
      value={draft.kind}
      onChoose={(kind) => answer({ kind })}
    />
  );
}
