import { View } from '@tarojs/components';
import { useReader } from '../../desk/reader';
import { Card, Field } from '../../ui';
import type { DraftMember } from './draft';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { nameOf } from './member-words';
import { memberPointer } from './request';
import { SignHere } from './SignHere';
import { withChange, type StepProps } from './step';

interface SignFormProps extends StepProps {
  index: number;
  member: DraftMember;
}

const MAX_WHY = 100;

/** One adult signs, or somebody writes down why they cannot. */
export function SignForm({ answer, at, index, member }: SignFormProps) {
  const { words } = useReader();
  const { authorization: say } = words.staff.visit;
  const name = nameOf(member, words);
  const { ink, unsigned } = member;
  const change = (next: Partial<DraftMember>) => answer((now) => ({ members: withChange(now.members, index, next) }));
  const place = at(memberPointer(index, 'birthDate'));
  return (
    <>
      <View className="v-letter k-small">{say.letter}</View>
      <Card className="k-stack k-stack--wide">
        <SegmentedChoice
          label={say.sign(name)}
          options={[
            { value: 'can', title: say.can },
            { value: 'cannot', title: say.cannot },
          ]}
          value={unsigned === undefined ? 'can' : 'cannot'}
          onChoose={(chosen) => change({ unsigned: chosen === 'can' ? undefined : (unsigned ?? '') })}
        />
        {unsigned === undefined ? (
          <SignHere
            id={`v-sign-${index}`}
            name={name}
            ink={ink}
            place={place}
            onChange={(drawn) => change({ ink: drawn })}
          />
        ) : (
          <Field
            {...place}
            label={say.why}
            placeholder={say.whyPlaceholder}
            max={MAX_WHY}
            value={unsigned}
            onCommit={(typed) => change({ unsigned: typed })}
          />
        )}
      </Card>
    </>
  );
}
