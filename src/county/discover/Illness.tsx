import { relatives, treatments } from '../../shared/hardships/index';
import { useReader } from '../../desk/reader';
import { Field } from '../../ui';
import { Pick } from '../../desk/pick/Pick';
import { optionsOf } from './options';
import type { PartProps } from './place';

export function IllnessPart({ draft: { illness }, answer, at }: PartProps) {
  const { words } = useReader();
  const say = words.declare.illness;
  const tell = (change: Partial<typeof illness>) => answer({ illness: { ...illness, ...change } });
  return (
    <>
      <Pick
        {...at('/hardship/who')}
        label={say.whoTitle}
        options={optionsOf(relatives, words.relative)}
        value={illness.who}
        onPick={(who) => tell({ who })}
      />
      <Pick
        {...at('/hardship/treatment')}
        label={say.treatmentTitle}
        options={optionsOf(treatments, words.treatment)}
        value={illness.treatment}
        onPick={(treatment) => tell({ treatment })}
      />
      <Field
        {...at('/hardship/paid')}
        kind="number"
        max={9}
        label={say.paid}
        hint={say.paidHint}
        unit={words.declare.yuan}
        value={illness.paid ?? ''}
        onCommit={(paid) => tell({ paid })}
      />
      <Field
        {...at('/hardship/selfPaid')}
        kind="number"
        max={9}
        label={say.selfPaid}
        hint={say.selfPaidHint}
        unit={words.declare.yuan}
        value={illness.selfPaid ?? ''}
        onCommit={(selfPaid) => tell({ selfPaid })}
      />
    </>
  );
}
