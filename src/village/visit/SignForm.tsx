import { View } from '@tarojs/components';
import { useState } from 'react';
import { useReader } from '../../desk/reader';
import { Button, Card, Field, FieldError, Banner } from '../../ui';
import { isInkFull, Signature } from '../../ui/Signature';
import type { DraftMember } from './draft';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { nameOf } from './member-words';
import { memberPointer } from './request';
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
  /** Counts the fresh sheets. */
  const [sheet, setSheet] = useState(0);
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
          <View className="k-stack" id={place.id}>
            <Signature
              key={sheet}
              id={`v-sign-${index}-${sheet}`}
              label={say.field(name, ink.length > 0)}
              ink={ink}
              onDraw={(drawn) => change({ ink: drawn.map((stroke) => [...stroke]) })}
            />
            {isInkFull(ink) && <Banner look="warn">{say.full}</Banner>}
            <FieldError error={place.error} />
            {ink.length > 0 && (
              <View className="k-row">
                <Button
                  small
                  look="quiet"
                  onTap={() => {
                    change({ ink: [] });
                    setSheet(sheet + 1);
                  }}
                >
                  {say.again}
                </Button>
              </View>
            )}
          </View>
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
