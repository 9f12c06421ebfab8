import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayVillage } from '../../shared/contract/area';
import type { StaffAccount } from '../../shared/contract/admin';
import type { Departure, Leaving, LeavingDuty } from '../../shared/contract/leaving';
import { caseRoles } from '../../shared/contract/session';
import { dutyWords, roleWords } from '../../shared/say/duties';
import { plainDay } from '../../shared/say/days';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { Button, Card, ChoiceList, FieldError, Heading } from '../../ui';
import { FindStaff, type Found } from '../FindStaff';
import { useReader } from '../reader';

export interface LeaveSaid {
  revoke: Departure['revoke'];
  /** Who takes over; nobody: as the rule says. */
  to?: StaffAccount;
}

interface LeaveProps {
  leaving: Leaving;
  /** Who leaves takes nothing over. */
  except: string;
  onLeave(said: LeaveSaid): void;
}

const keyOf = ({ role, area }: LeavingDuty) => `${role} ${area.code}`;

/** What waits for each role, who goes on with it, and which roles end. */
export function Leave({ leaving: { duties, deputies }, except, onLeave }: LeaveProps) {
  const { words } = useReader();
  const say = words.admin.leaving;
  const today = chinaDay(now());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [way, setWay] = useState<'rule' | 'person'>('rule');
  const [found, setFound] = useState<Found>();
  const [to, setTo] = useState<string>();
  const [asked, setAsked] = useState(false);
  const people = found?.accounts?.filter(({ id }) => id !== except) ?? [];
  const person = people.find(({ id }) => id === to);
  const namesOf = (of: readonly { name: string }[]) => of.map(({ name }) => name).join(say.names);
  const goesOn = ({ role, others, fallsTo }: LeavingDuty) => {
    if (others.length > 0) return say.others(namesOf(others));
    if (fallsTo) return say.fallsTo(words.role[fallsTo.role], namesOf(fallsTo.people));
    return caseRoles.includes(role) ? say.noOne : say.noWork;
  };
  const waits = ({ role, waiting: { cases, overdue, visits, complaints, requests } }: LeavingDuty) =>
    caseRoles.includes(role)
      ? [
          say.waiting(cases, overdue),
          ...(visits > 0 ? [say.visits(visits)] : []),
          ...(complaints > 0 ? [say.complaints(complaints)] : []),
          ...(requests > 0 ? [say.requests(requests)] : []),
        ]
      : [];
  const days = ({ from, to: last }: { from: string; to: string }) =>
    say.days(plainDay(from, today, words.date), plainDay(last, today, words.date));
  const leave = () => {
    setAsked(true);
    const revoke = duties
      .filter((duty) => chosen.includes(keyOf(duty)))
      .map(({ role, area }) => ({ role, area: area.code }));
    if (revoke.length === 0 || (way === 'person' && !person)) return;
    onLeave({ revoke, ...(way === 'person' && person ? { to: person } : {}) });
  };
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.leaves}</Heading>
      <View className="k-sub">{say.leavesWords}</View>
      <ChoiceList
        many
        id="f-leaving-roles"
        label={say.leaves}
        options={duties.map((duty) => ({
          value: keyOf(duty),
          title: words.admin.at(roleWords(duty, words), sayVillage(duty.area.name)),
          words: [...waits(duty), goesOn(duty)].join(say.join),
        }))}
        value={chosen}
        error={asked && chosen.length === 0 ? say.pick : undefined}
        onChoose={setChosen}
      />
      {deputies.map((each) => (
        <View key={each.id} className="k-small">
          {each.mine ? say.standsIn(each.deputy, days(each)) : say.for(each.principal, days(each))}
        </View>
      ))}
      <View className="k-strong">{say.takesOver}</View>
      <ChoiceList<'rule' | 'person'>
        label={say.takesOver}
        options={[
          { value: 'rule', title: say.byRule, words: say.byRuleWords },
          { value: 'person', title: say.somebody, words: say.somebodyWords },
        ]}
        value={way}
        onChoose={setWay}
      />
      {way === 'person' && (
        <>
          <FindStaff area={undefined} found={found} onFound={setFound} />
          {found?.accounts && people.length === 0 && <View className="k-small">{say.none}</View>}
          {people.length > 0 && (
            <ChoiceList
              id="f-leaving-to"
              label={say.takesOver}
              options={people.map(({ id, name, roles }) => ({
                value: id,
                title: name ?? words.admin.accounts.unnamed,
                words: dutyWords(roles, words),
              }))}
              value={to}
              onChoose={setTo}
            />
          )}
          {asked && !person && <FieldError error={say.required} />}
        </>
      )}
      <View className="k-row">
        <Button look="danger" onTap={leave}>
          {say.depart}
        </Button>
      </View>
    </Card>
  );
}
