import { View } from '@tarojs/components';
import { adultsIn } from '../../shared/contract/visit';
import { usePhotoFacts } from '../../desk/photos/use-photo-facts';
import { useReader } from '../../desk/reader';
import { Card, Icon, Press, Toggle } from '../../ui';
import { SignaturePicture } from '../../ui/Signature';
import { spoken } from '../../ui/a11y';
import type { Step } from './draft';
import { nameOf } from './member-words';
import { linesOf, sections } from './read-back';
import { hasAgreed } from './signing';
import type { StepProps } from './step';

interface ReadBackStepProps extends StepProps {
  onChange(step: Step): void;
}

/** Everything once more, to be read aloud, each section with its way back. */
export function ReadBackStep({ draft, action, today, answer, at, onChange }: ReadBackStepProps) {
  const { words } = useReader();
  const say = words.staff.visit.readBack;
  const photoFacts = usePhotoFacts(draft.id);
  const signers = adultsIn(draft.members, draft.visitedOn).flatMap((index) => draft.members[index] ?? []);
  return (
    <>
      {sections.map((section) => (
        <Card key={section} className="v-read">
          <View className="v-read__head">
            <View className="k-strong k-grow k-grow--words" {...spoken({ role: 'heading', level: 2 })}>
              {say.sections[section]}
            </View>
            <Press
              className="v-read__change"
              label={words.readBack.changeWhat(say.sections[section])}
              onTap={() => onChange(section)}
            >
              <Icon name="edit" />
              <View>{words.readBack.change}</View>
            </Press>
          </View>
          {linesOf(section, { draft, action, today, words }).map((line, index) => (
            <View key={index} className="v-read__line">
              {line}
            </View>
          ))}
          {section === 'findings' &&
            photoFacts.map(({ name, value }) => (
              <View key={name} className="v-read__line">
                {say.colon(name, value)}
              </View>
            ))}
          {section === 'authorization' && (
            <View className="k-row">
              {signers
                .filter((member) => hasAgreed(member) && member.ink.length > 0)
                .map((member, index) => (
                  <SignaturePicture
                    key={index}
                    ink={member.ink}
                    label={words.staff.visit.authorization.field(nameOf(member, words), true)}
                  />
                ))}
            </View>
          )}
        </Card>
      ))}
      <Card>
        <Toggle
          {...at('/body/visit/readBack')}
          label={say.agreed}
          onText={say.yes}
          offText={say.no}
          value={draft.readBack}
          onChange={(readBack) => answer({ readBack })}
        />
      </Card>
    </>
  );
}
