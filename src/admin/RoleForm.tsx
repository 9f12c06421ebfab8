import { View } from '@tarojs/components';
import { useState } from 'react';
import { NewRole, roleLevels } from '../shared/contract/admin';
import type { Area } from '../shared/contract/area';
import { departments, type Department } from '../shared/contract/department';
import { fieldProblems } from '../shared/contract/problem';
import type { Account, Role } from '../shared/contract/session';
import { fieldSentence } from '../shared/words';
import { attendTo } from '../platform/focus';
import { useReader } from './reader';
import { Button, ChoiceList, SelectField } from '../ui';
import { AreaChoice } from './AreaChoice';
import { ownAreas, rolesToGive } from './own';
import './admin.css';

/** A role to give, with the names on the way to its area. */
export interface ChosenRole extends NewRole {
  way: readonly Area[];
}

interface RoleFormProps {
  account: Account;
  /** What the button says. */
  ask: string;
  leave?: string;
  /** What is wrong with a role that is whole in itself. */
  refusal?: string;
  onChoose(role: ChosenRole): void;
  onLeave?(): void;
}

const ids = { role: 'a-role', area: 'a-area', department: 'a-department' } as const;

/** Which role, of which department, for which area. */
export function RoleForm({ account, ask, leave, refusal, onChoose, onLeave }: RoleFormProps) {
  const { words, locale } = useReader();
  const say = words.admin.roleForm;
  const [role, setRole] = useState<Role>();
  const [department, setDepartment] = useState<Department>();
  const [way, setWay] = useState<readonly Area[]>();
  const [asked, setAsked] = useState(false);
  const whole = {
    role,
    area: way?.[way.length - 1]?.code,
    ...(role === 'department_officer' && { department }),
  };
  const parsed = NewRole.safeParse(whole);
  const problems = parsed.success ? [] : fieldProblems(parsed.error);
  const errorOf = (name: keyof typeof ids) => {
    const problem = asked ? problems.find(({ pointer }) => pointer === `/${name}`) : undefined;
    return problem && fieldSentence(problem, locale);
  };
  const choose = () => {
    setAsked(true);
    if (parsed.success && way) return onChoose({ ...parsed.data, way });
    const first = (['role', 'department', 'area'] as const).find((name) =>
      problems.some(({ pointer }) => pointer === `/${name}`),
    );
    if (first) attendTo(ids[first]);
  };
  return (
    <View className="k-stack k-stack--wide">
      <View className="a-two">
        <View className="k-field__label">{say.role}</View>
        <ChoiceList
          id={ids.role}
          label={say.role}
          options={rolesToGive(account).map((each) => ({
            value: each,
            title: words.role[each],
            words: say.hints[each],
          }))}
          value={role}
          error={errorOf('role')}
          onChoose={(each) => {
            setRole(each);
            setWay(undefined);
          }}
        />
      </View>
      {role === 'department_officer' && (
        <SelectField
          id={ids.department}
          label={say.department}
          options={departments.map((each) => ({ value: each, title: words.department[each] }))}
          value={department}
          error={errorOf('department')}
          onPick={(picked) => setDepartment(departments.find((each) => each === picked))}
        />
      )}
      {role !== undefined && (
        <AreaChoice
          key={role}
          id={ids.area}
          label={say.area}
          roots={ownAreas(account)}
          levels={roleLevels[role]}
          way={way}
          error={errorOf('area') ?? refusal}
          onChoose={setWay}
        />
      )}
      <View className="k-row">
        {leave !== undefined && onLeave && (
          <Button small look="quiet" grow={0.6} onTap={onLeave}>
            {leave}
          </Button>
        )}
        <Button small onTap={choose}>
          {ask}
        </Button>
      </View>
    </View>
  );
}
