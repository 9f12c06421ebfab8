import { View } from '@tarojs/components';
import { useReader } from '../../desk/reader';
import { Card, Field } from '../../ui';
import { incomeKinds } from './draft';
import type { StepProps } from './step';

/** A year's money of the whole household. */
export function IncomesStep({ draft, answer, onAmount, at }: StepProps) {
  const { words } = useReader();
  const { incomes: say, income } = words.staff.visit;
  return (
    <>
      <Card className="k-stack k-stack--wide">
        {incomeKinds.map((kind) => (
          <Field
            key={kind}
            {...at(`/body/visit/incomes/${kind}`)}
            kind="number"
            label={income[kind].name}
            hint={income[kind].hint}
            unit={say.unit}
            value={draft.incomes[kind] ?? ''}
            onType={(text) => onAmount(kind, text)}
            onCommit={(text) => answer(({ incomes }) => ({ incomes: { ...incomes, [kind]: text } }))}
          />
        ))}
      </Card>
      <View className="k-small">{[say.how(draft.members.length), say.notADecision].join(' ')}</View>
    </>
  );
}
