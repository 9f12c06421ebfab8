import { shownName } from '../../shared/base/text';
import { View } from '@tarojs/components';
import { MAX_MEMBERS } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { Button, FieldError, LinkCard } from '../../ui';
import { someone } from './draft';
import { isFilled, memberWords } from './member-words';
import { MemberForm } from './MemberForm';
import type { StepProps } from './step';

/** Everybody of the household in a list; one at a time is written down. */
export function MembersStep(props: StepProps) {
  const { draft, answer, onOpen, at } = props;
  const { words } = useReader();
  const say = words.staff.visit.members;
  const { members, member } = draft;
  if (member !== undefined && members[member])
    return <MemberForm key={member} {...props} index={member} member={members[member]} />;
  const place = at('/body/visit/members');
  return (
    <>
      <View className="k-stack" id={place.id}>
        <FieldError error={place.error} />
        {members.map((each, index) => (
          <LinkCard
            key={index}
            title={shownName(each.name) || say.editing(index + 1)}
            words={isFilled(each) ? memberWords(each, draft.visitedOn, words) : say.unfinished}
            onTap={() => onOpen(index)}
          />
        ))}
      </View>
      {members.length < MAX_MEMBERS && (
        <View className="k-row">
          <Button
            small
            look="quiet"
            icon="plus"
            onTap={() => {
              answer((now) => ({ members: [...now.members, someone] }));
              onOpen(members.length);
            }}
          >
            {say.more}
          </Button>
        </View>
      )}
    </>
  );
}
