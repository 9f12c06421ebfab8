import { View } from '@tarojs/components';
import { AskWhoFiled } from '../../desk/AskWhoFiled';
import { useReader } from '../../desk/reader';
import { Card, Field, Heading } from '../../ui';
import { filerPointer } from './request';
import type { StepProps } from './step';

/** Who filed in the household's name, and the number at which it is asked about whoever files later. */
export function FilersCard({ draft, today, answer, at }: StepProps) {
  const say = useReader().words.staff.filers;
  const { filers, met, phone } = draft;
  return (
    <Card className="k-stack k-stack--wide">
      {filers.length > 0 && (
        <View className="k-stack">
          <Heading level={2}>{say.title}</Heading>
          <View className="k-small">{say.sub}</View>
        </View>
      )}
      <AskWhoFiled
        filers={filers}
        answers={met}
        today={today}
        at={(index) => at(filerPointer(index))}
        onAnswer={(answers) => answer({ met: { ...met, ...answers } as typeof met })}
      />
      <Field
        {...at('/body/visit/phone')}
        kind="phone"
        label={say.phone}
        hint={say.phoneHint}
        value={phone}
        onCommit={(typed) => answer({ phone: typed })}
      />
    </Card>
  );
}
