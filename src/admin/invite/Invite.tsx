import { MAX_NAME } from '../../shared/base/identity';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { toTop } from '../../platform/focus';
import { roleWords } from '../../shared/say/duties';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Field, FieldError, FormContext, Heading, Press, Trouble } from '../../ui';
import { AdminPage } from '../AdminPage';
import { RoleForm, type ChosenRole } from '../RoleForm';
import { useLeave } from '../use-leave';
import { wayWords } from '../way-words';
import { Code } from './Code';
import { useInvitation } from './use-invitation';

const keyOf = ({ role, area }: ChosenRole) => `${role} ${area}`;

/** @param roles what the invitation begins with */
export function Invite({ account, roles }: { account: Account; roles: readonly ChosenRole[] }) {
  const { words } = useReader();
  const say = words.admin.invite;
  const { form, written, write, at, sending, send, made, isUnsent, again } = useInvitation(roles);
  const [adding, setAdding] = useState(roles.length === 0);
  const leave = useLeave(isUnsent, 'adminAccounts');
  const dutyOf = ({ way, ...role }: ChosenRole) => words.admin.at(roleWords(role, words), wayWords(way, words));
  const add = (role: ChosenRole) => {
    // A role for an area at most once: the last word on its department counts.
    write({ roles: [...written.roles.filter((each) => keyOf(each) !== keyOf(role)), role] });
    setAdding(false);
  };
  const drop = (role: ChosenRole) => {
    const roles = written.roles.filter((each) => each !== role);
    write({ roles });
    setAdding(roles.length === 0);
  };
  const busy = sending.busy ? say.sending : undefined;
  const frame = { account, section: 'accounts', narrow: true, title: say.title } as const;
  if (made)
    return (
      <AdminPage {...frame} onBack={leave.onBack}>
        <Code
          name={written.name}
          invitation={made}
          onAgain={() => {
            again();
            setAdding(true);
            toTop();
          }}
        />
      </AdminPage>
    );
  return (
    <AdminPage
      {...frame}
      onBack={leave.onBack}
      over={leave.asking}
      foot={
        <Button busy={busy} onTap={() => void send()}>
          {say.send}
        </Button>
      }
    >
      <FormContext.Provider value={form}>
        {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
        <Field
          {...at('/name')}
          label={say.name}
          hint={say.nameHint}
          max={MAX_NAME}
          value={written.name}
          onCommit={(name) => write({ name })}
        />
        <Field
          {...at('/workPhone')}
          kind="phone"
          label={say.workPhone}
          hint={say.workPhoneHint}
          value={written.workPhone}
          onCommit={(workPhone) => write({ workPhone })}
        />
        <View id={at('/roles').id} className="k-stack k-stack--wide">
          <View>
            <Heading level={2}>{say.roles}</Heading>
            <FieldError error={at('/roles').error} />
          </View>
          {written.roles.length > 0 && (
            <Card>
              {written.roles.map((role) => (
                <View key={keyOf(role)} className="a-item">
                  <View className="k-grow">{dutyOf(role)}</View>
                  <Press className="a-plain" label={say.dropLabel(dutyOf(role))} onTap={() => drop(role)}>
                    {say.drop}
                  </Press>
                </View>
              ))}
            </Card>
          )}
          {adding ? (
            <Card>
              <RoleForm
                account={account}
                ask={say.addRole}
                {...(written.roles.length > 0 && {
                  leave: words.admin.account.leave,
                  onLeave: () => setAdding(false),
                })}
                onChoose={add}
              />
            </Card>
          ) : (
            <View className="k-row">
              <Button small look="quiet" icon="plus" onTap={() => setAdding(true)}>
                {say.another}
              </Button>
            </View>
          )}
        </View>
      </FormContext.Provider>
    </AdminPage>
  );
}
