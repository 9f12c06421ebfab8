import { View } from '@tarojs/components';
import { shownName } from '../../shared/base/text';
import { SECOND } from '../../shared/contract/second-visitor';
import { useReader } from '../../desk/reader';
import { Heading } from '../../ui';
import { SignHere } from './SignHere';
import type { StepProps } from './step';

/** Who writes filed the household too: whoever went along signs, and is told why. */
export function SecondSigns({ draft, answer, at }: StepProps) {
  const say = useReader().words.staff.visit.people;
  const { visitors, secondInk = [] } = draft;
  const name = visitors[SECOND] ?? '';
  return (
    <View className="k-stack">
      <Heading level={2}>{say.secondSigns}</Heading>
      <View className="k-small">{say.secondWhy}</View>
      <SignHere
        // Another name is another hand.
        key={name}
        id="v-second"
        name={shownName(name) || say.second}
        ink={secondInk}
        place={at(`/body/visit/visitors/${SECOND}/signature`)}
        onChange={(ink) => answer({ secondInk: ink })}
      />
    </View>
  );
}
