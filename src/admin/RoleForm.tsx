import { View } from '@tarojs/components';
import { useState } from 'react';
import { NewRole, roleLevels } from '../shared/contract/admin';
import type { Area } from '../shared/contract/area';
import { departments, type Department } from '../shared/contract/department';
import { fieldProblems } from '../shared/contract/problem';
import type { Account, Role } from '../shared/contract/session';
import { useReader } from './reader';
import { Button, ChoiceList, SelectField, useProblems } from '../ui';
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

/** In their order on screen. */
const pointers = ['/role', '/department', '/area'];

/** Which role, of which department, for which area. */
export function RoleForm({ account, ask, leave, refusal, onChoose, onLeave }: RoleFormProps) {
  const { words } = useReader();
  const say = words.admin.roleForm;
  const [role, setRole] = useState<Role>();
  const [department, setDepartment] = useState<Department>();
  const [way, setWay] = useState<readonly Area[]>();
  const { at, keep, show } = useProblems();
  const whole = {
    role,
    area: way?.[way.length - 1]?.code,
    ...(role === 'department_officer' && { department }),
  };
  const choose = () => {
    const parsed = NewRole.safeParse(whole);
    if (parsed.success && way) return onChoose({ ...parsed.data, way });
    const problems = parsed.error ? fieldProblems(parsed.error) : [];
    show(pointers.flatMap((pointer) => problems.find((each) => each.pointer === pointer) ?? []));
  };
  const area = at('/area');
  return (
    <View className="k-stack k-stack--wide">
      <View className="a-two">
        <View className="k-field__label">{say.role}</View>
        <ChoiceList
          {...at('/role')}
          label={say.role}
          options={rolesToGive(account).map((each) => ({
            value: each,
            title: words.role[each],
            words: say.hints[each],
          }))}
          value={role}
          onChoose={(each) => {
            setRole(each);
            setWay(undefined);
            show([]);
          }}
        />
      </View>
      {role === 'department_officer' && (
        <SelectField
          {...at('/department')}
          label={say.department}
          options={departments.map((each) => ({ value: each, title: words.department[each] }))}
          value={department}
          onPick={(picked) => {
            setDepartment(departments.find((each) => each === picked));
            keep((pointer) => pointer !== '/department');
          }}
        />
      )}
      {role !== undefined && (
        <AreaChoice
          key={role}
          {...area}
          label={say.area}
          roots={ownAreas(account)}
          levels={roleLevels[role]}
          way={way}
          error={area.error ?? refusal}
          onChoose={(chosen) => {
            setWay(chosen);
            keep((pointer) => pointer !== '/area');
          }}
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
