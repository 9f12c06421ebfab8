import { View } from '@tarojs/components';
import { adultsIn } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { Card, FieldError, Heading, Press, Tag } from '../../ui';
import { SignaturePicture } from '../../ui/Signature';
import type { DraftMember } from './draft';
import { nameOf } from './member-words';
import { memberPointer } from './request';
import { SignForm } from './SignForm';
import { hasAgreed, signedWords, signingOf } from './signing';
import type { StepProps } from './step';
import { VisitorsSign } from './VisitorsSign';

interface SignerProps {
  member: DraftMember;
  onTap(): void;
}

/** An adult, and how they stand to the letter. */
function Signer({ member, onTap }: SignerProps) {
  const { words } = useReader();
  const { authorization: say } = words.staff.visit;
  const name = nameOf(member, words);
  const signing = signingOf(member);
  const signed = hasAgreed(member);
  const state = signedWords(member, words);
  return (
    <Press className="k-card k-card--plain v-signer" label={`${name}，${state}`} onTap={onTap}>
      <View className="k-grow">
        <View className="k-strong">{name}</View>
        {signing === 'not' && <View className="k-small">{member.unsigned}</View>}
      </View>
      {signed && member.ink.length > 0 && <SignaturePicture ink={member.ink} label={say.field(name, true)} />}
      <Tag tone={signed ? 'green' : signing === 'not' ? 'plain' : 'amber'}>{state}</Tag>
    </Press>
  );
}

/** The authorization letter, and each adult's name under it; one signs at a time. */
export function AuthorizationStep(props: StepProps) {
  const { draft, onOpen, at } = props;
  const { words } = useReader();
  const { authorization: say } = words.staff.visit;
  const { members, member, visitedOn } = draft;
  const adults = adultsIn(members, visitedOn);
  if (member !== undefined && members[member])
    return <SignForm key={member} {...props} index={member} member={members[member]} />;
  const wrong =
    adults.map((index) => at(memberPointer(index, 'birthDate'))).find((place) => place.error !== undefined) ??
    at('/body/visit/authorizations');
  return (
    <>
      <Card className="k-stack">
        <Heading level={2}>{say.letterTitle}</Heading>
        <View className="v-letter">{say.letter}</View>
      </Card>
      {adults.length === 0 && <View className="k-sub">{say.nobody}</View>}
      <View id={wrong.id}>
        <FieldError error={wrong.error} />
      </View>
      <View className="k-stack">
        {adults.flatMap((index) => {
          const adult = members[index];
          return adult ? [<Signer key={index} member={adult} onTap={() => onOpen(index)} />] : [];
        })}
      </View>
      <VisitorsSign {...props} />
    </>
  );
}
