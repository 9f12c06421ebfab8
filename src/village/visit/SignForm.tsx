import { View } from '@tarojs/components';
import { MAX_NAME } from '../../shared/base/identity';
import { ActionPhotos } from '../../desk/photos/ActionPhotos';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { useReader } from '../../desk/reader';
import { Card, Field } from '../../ui';
import { signings, type DraftMember } from './draft';
import { nameOf } from './member-words';
import { memberPointer } from './request';
import { SignHere } from './SignHere';
import { signingOf } from './signing';
import { withChange, type StepProps } from './step';

interface SignFormProps extends StepProps {
  index: number;
  member: DraftMember;
}

const MAX_WHY = 100;

/** One adult signs, by whatever hand they can, or somebody writes down why they have not. */
export function SignForm({ answer, at, index, member, draft, caseId }: SignFormProps) {
  const { words } = useReader();
  const { authorization: say } = words.staff.visit;
  const name = nameOf(member, words);
  const { ink, witness = '', unsigned = '' } = member;
  const signing = signingOf(member);
  const change = (next: Partial<DraftMember>) => answer((now) => ({ members: withChange(now.members, index, next) }));
  const place = at(memberPointer(index, 'birthDate'));
  const signs = signing === 'self' || (signing === 'witness' && witness !== '');
  return (
    <>
      <View className="v-letter k-small">{say.letter}</View>
      <Card className="k-stack k-stack--wide">
        <SegmentedChoice
          label={say.how(name)}
          options={signings.map((value) => ({ value, title: say.ways[value] }))}
          value={signing}
          // What one hand drew is not another's.
          onChoose={(chosen) => change({ signs: chosen, ...(chosen !== signing && { ink: [] }) })}
        />
        {signing === 'fingerprint' && <View className="k-sub">{say.fingerprintHow}</View>}
        {signing === 'witness' && (
          <Field
            {...place}
            label={say.witness}
            hint={say.witnessHint}
            max={MAX_NAME}
            value={witness}
            onCommit={(typed) => change({ witness: typed, ...(typed !== witness && { ink: [] }) })}
          />
        )}
        {signs && (
          <SignHere
            id={`v-sign-${index}`}
            name={signing === 'witness' ? witness : name}
            ink={ink}
            place={place}
            onChange={(drawn) => change({ ink: drawn })}
          />
        )}
        {signing === 'not' && (
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
      {signing === 'fingerprint' && <ActionPhotos of="visit" subject={{ action: draft.id, caseId, held: true }} />}
    </>
  );
}
