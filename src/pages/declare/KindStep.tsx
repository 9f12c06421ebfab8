import { hardshipKinds } from '../../shared/hardships/index';
import { Choice, useReader } from '../../ui';
import type { StepProps } from './step';

const pictures = { illness: 'illness', disaster: 'disaster', job_loss: 'work', other: 'more' } as const;

export function KindStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.kind;
  return (
    <Choice
      {...at('/hardship/kind')}
      label={say.title}
      options={hardshipKinds.map((kind) => ({
        value: kind,
        icon: pictures[kind],
        title: words.kind[kind],
        words: say.words[kind],
      }))}
      value={draft.kind}
      onChoose={(kind) => answer({ kind })}
    />
  );
}
