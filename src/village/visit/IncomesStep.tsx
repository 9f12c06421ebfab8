import { View } from '@tarojs/components';
import { useState } from 'react';
import { useReader } from '../../desk/reader';
import { Button, Card, Field } from '../../ui';
import { incomeKinds, incomesLacking } from './draft';
import type { StepProps } from './step';

/** A year's money of the whole household; what there is none of takes one tap for all of it. */
export function IncomesStep({ draft, answer, onAmount, at }: StepProps) {
  const { words } = useReader();
  const { incomes: say, income } = words.staff.visit;
  /** Counts the taps: a field begins anew from what a tap wrote into it. */
  const [filled, setFilled] = useState(0);
  const none = () => {
    answer(({ incomes }) => ({
      incomes: { ...incomes, ...Object.fromEntries(incomesLacking(incomes).map((kind) => [kind, '0'])) },
    }));
    incomeKinds.forEach((kind) => onAmount(kind, undefined));
    setFilled(filled + 1);
  };
  const lacking = incomesLacking(draft.incomes).length;
  return (
    <>
      <Card className="k-stack k-stack--wide">
        {incomeKinds.map((kind) => (
          <Field
            key={`${kind}/${filled}`}
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
        {lacking > 0 && (
          <View className="k-row">
            <Button small look="quiet" onTap={none}>
              {lacking === incomeKinds.length ? say.allNone : say.restNone}
            </Button>
          </View>
        )}
      </Card>
      <View className="k-small">{[say.how(draft.members.length), say.referenceIs, say.notADecision].join(' ')}</View>
    </>
  );
}
