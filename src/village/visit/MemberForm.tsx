import { MAX_NAME } from '../../shared/base/identity';
import { key } from '../../shared/base/text';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '../../shared/say/days';
import { healthStates, memberRelations, schoolStates, workStates } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { noNumberWords } from '../../shared/say/number';
import type { StaffWords } from '../../shared/words/staff';
import { Card, Confirm, DateField, Field, IdNumberField, Press, Toggle } from '../../ui';
import { birthDateOf, type DraftMember } from './draft';
import { SegmentedChoice } from '../../desk/SegmentedChoice';
import { TypingAid } from '../../typing-aids/TypingAid';
import { nameOf } from './member-words';
import { memberPointer } from './request';
import { withChange, type StepProps } from './step';

interface MemberFormProps extends StepProps {
  index: number;
  member: DraftMember;
}

/** The wheel opens near the birthday that is likely, not at today's. */
const LIKELY_BIRTH = '1980-01-01';

const optionsOf = <T extends string>(values: readonly T[], titles: Record<T, string>) =>
  values.map((value) => ({ value, title: titles[value] }));

const nobodyDeclared = { declared: undefined, declaredNumber: undefined, declaredWithout: undefined };

/** What was said of the number when it was declared. */
function numberHint({ declaredNumber, declaredWithout }: DraftMember, words: StaffWords): string {
  const { members: say } = words.staff.visit;
  if (declaredWithout) return say.declaredWithout(noNumberWords(declaredWithout, words));
  return declaredNumber === undefined ? say.idNumberHint : say.declaredNumber(declaredNumber);
}

/** One member of the household. */
export function MemberForm({ draft, today, answer, at, index, member }: MemberFormProps) {
  const { words } = useReader();
  const { members: say, relation, health, school, work } = words.staff.visit;
  const change = (next: Partial<DraftMember>) => answer((now) => ({ members: withChange(now.members, index, next) }));
  const place = (field: keyof DraftMember) => at(memberPointer(index, field));
  const { birthDate } = member;
  const [asking, setAsking] = useState(false);
  const renamed = (name: string): Partial<DraftMember> => ({
    name,
    // Another name is not who declared.
    ...(key(name) !== key(member.name) && nobodyDeclared),
  });
  const numbered = (idNumber: string): Partial<DraftMember> => {
    if (idNumber === member.idNumber) return {};
    const born = birthDateOf(idNumber);
    return { idNumber, livesHere: undefined, ...(born !== undefined && { birthDate: born }) };
  };
  const fromCard = ({ name, idNumber }: { name?: string; idNumber?: string }) =>
    change({
      ...(name !== undefined && renamed(name)),
      ...(idNumber !== undefined && numbered(idNumber)),
    });
  const remove = () => answer((now) => ({ members: now.members.filter((_, at) => at !== index), member: undefined }));
  return (
    <>
      <Card className="k-stack k-stack--wide">
        {!member.noIdNumber && <TypingAid of="IdCard" typed={member} onFill={fromCard} />}
        <Field
          {...place('name')}
          label={say.name}
          max={MAX_NAME}
          value={member.name}
          onCommit={(name) => change(renamed(name))}
        />
        <SegmentedChoice
          {...place('relation')}
          label={say.relation}
          options={optionsOf(memberRelations, relation)}
          value={member.relation}
          onChoose={(chosen) => change({ relation: chosen })}
        />
        <IdNumberField
          at={(field) => at(memberPointer(index, field))}
          label={say.idNumber}
          hint={numberHint(member, words)}
          known={member.declaredNumber !== undefined}
          idNumber={member.idNumber}
          noIdNumber={member.noIdNumber}
          onAnswer={({ idNumber, noIdNumber }) => change({ ...numbered(idNumber), noIdNumber })}
        />
        {member.livesHere !== undefined && (
          <Toggle
            {...place('livesHere')}
            label={say.livesHere}
            words={say.livesHereWords}
            onText={say.livesHereOn}
            offText={say.livesHereOff}
            value={member.livesHere}
            onChange={(livesHere) => change({ livesHere })}
          />
        )}
        <DateField
          {...place('birthDate')}
          label={say.birthDate}
          value={birthDate}
          opensAt={LIKELY_BIRTH}
          shown={birthDate && dayWords(birthDate, today, words.date)}
          start="1900-01-01"
          end={draft.visitedOn || undefined}
          onPick={(day) => change({ birthDate: day })}
        />
        <SegmentedChoice
          {...place('health')}
          label={say.health}
          options={optionsOf(healthStates, health)}
          value={member.health}
          onChoose={(chosen) => change({ health: chosen })}
        />
        <SegmentedChoice
          {...place('school')}
          label={say.school}
          options={optionsOf(schoolStates, school)}
          value={member.school}
          onChoose={(chosen) => change({ school: chosen })}
        />
        <SegmentedChoice
          {...place('work')}
          label={say.work}
          options={optionsOf(workStates, work)}
          value={member.work}
          onChoose={(chosen) => change({ work: chosen })}
        />
      </Card>
      {draft.members.length > 1 && (
        <Press className="k-plain" onTap={member.name === '' ? remove : () => setAsking(true)}>
          <View>{say.remove}</View>
        </Press>
      )}
      {asking && (
        <Confirm
          danger
          title={say.removeTitle(nameOf(member, words))}
          words={say.removeWords}
          yes={say.remove}
          onYes={remove}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
