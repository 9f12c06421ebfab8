import { View } from '@tarojs/components';
import { now } from '../../../platform/clock';
import { chinaDay, type ChinaDay } from '../../../shared/base/china-time';
import { dayWords, plainDay } from '../../../shared/say/days';
import { noNumberWords } from '../../../shared/say/number';
import type { HouseholdRecord } from '../../../shared/contract/household';
import { adultsIn, type ShownMember } from '../../../shared/contract/visit';
import { useReader } from '../../../desk/reader';
import { Empty, Heading, Tag } from '../../../ui';
import { spoken } from '../../../ui/a11y';
import '../household.css';

/** Full years lived on a day. */
function ageOn(birthDate: ChinaDay, day: ChinaDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

interface MembersProps {
  members: HouseholdRecord['members'];
  asOf: ChinaDay | undefined;
  from: HouseholdRecord['membersFrom'];
}

/** Who lives there, as the last visit wrote it down, or before one the register; identity numbers stay masked. */
export function Members({ members, asOf, from }: MembersProps) {
  const { words } = useReader();
  const say = words.staff.household;
  const { relation, health, school, work } = words.staff.visit;
  const today = chinaDay(now());
  const sayFrom = from === undefined ? say.membersAsOf : say.membersRegistered;
  // A child is not asked for work, nor a grown-up for school.
  const doing = (member: ShownMember): string[] => {
    const grown = adultsIn([member], today).length > 0;
    return [
      ...(grown ? [work[member.work]] : []),
      ...(grown && member.school === 'none' ? [] : [school[member.school]]),
    ];
  };
  if (members.length === 0)
    return (
      <>
        <Heading level={2}>{say.members}</Heading>
        <Empty title={say.noMembers} words={say.noMembersWords} />
      </>
    );
  return (
    <>
      <View>
        <Heading level={2}>{say.members}</Heading>
        {asOf !== undefined && <View className="k-small">{sayFrom(dayWords(asOf, today, words.date))}</View>}
      </View>
      <View className="k-card k-card--plain d-members" {...spoken({ role: 'list', label: say.members })}>
        {members.map((member) => (
          <View key={`${member.name} ${member.birthDate}`} className="d-member" {...spoken({ role: 'listitem' })}>
            <View className="k-row k-row--tight">
              <View className="k-strong">{member.name}</View>
              <View className="k-sub">{relation[member.relation]}</View>
              {member.health !== 'healthy' && <Tag tone="amber">{health[member.health]}</Tag>}
            </View>
            <View className="d-member__fact">
              {say.born(ageOn(member.birthDate, today), plainDay(member.birthDate, today, words.date))}
            </View>
            <View className="d-member__fact">{doing(member).join(words.staff.queue.dot)}</View>
            {member.noIdNumber && (
              <View className="d-member__fact">{words.noNumber.none(noNumberWords(member.noIdNumber, words))}</View>
            )}
            {member.idNumber !== undefined && (
              <View className="d-member__fact k-number">
                {say.idNumberIs(member.idNumber.replace(/＊+/, '＊＊＊＊'))}
              </View>
            )}
          </View>
        ))}
      </View>
    </>
  );
}
