import { View } from '@tarojs/components';
import { useState } from 'react';
import { back, go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { sayVillage } from '../../shared/contract/area';
import { roleWords } from '../../shared/say/duties';
import type { Invitation } from '../../shared/contract/admin';
import type { Account, RoleInArea } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Empty, Heading, Loading, Banner, Trouble } from '../../ui';
import { AdminPage } from '../AdminPage';
import { wayWords } from '../way-words';
import { Correct } from './Correct';
import { Keys, RevokeKey, warningRoles, type EndingKey } from './Keys';
import { MoveCode, MoveSheet } from './Move';
import { RoleForm, type ChosenRole } from '../RoleForm';
import { GrantSheet, RevokeSheet } from './sheets';
import { useRoles } from './use-roles';

const keyOf = ({ role, area }: RoleInArea) => `${role} ${area.code}`;

export function OneAccount({ account, id }: { account: Account; id: string }) {
  const { words } = useReader();
  const say = words.admin.account;
  const { load, staff, isMe, sending, change, corrected } = useRoles(id);
  const [correcting, setCorrecting] = useState(false);
  const [moving, setMoving] = useState(false);
  const [moveCode, setMoveCode] = useState<Invitation>();
  const [granting, setGranting] = useState(false);
  const [chosen, setChosen] = useState<ChosenRole>();
  const [revoking, setRevoking] = useState<RoleInArea>();
  const [done, setDone] = useState<string>();
  const [held, setHeld] = useState(false);
  const [endingKey, setEndingKey] = useState<EndingKey>();
  const name = staff?.name ?? words.admin.accounts.unnamed;
  const dutyOf = (duty: RoleInArea) => words.admin.at(roleWords(duty, words), sayVillage(duty.area.name));
  const chosenDuty = ({ way, ...role }: ChosenRole): RoleInArea => ({
    ...role,
    area: { code: role.area, name: way[way.length - 1]?.name ?? role.area },
  });

  const choose = (role: ChosenRole) => {
    const same = staff?.roles.some(
      (each) => each.role === role.role && each.area.code === role.area && each.department === role.department,
    );
    setHeld(same === true);
    if (!same) {
      sending.clear();
      setChosen(role);
    }
  };
  const grant = async () => {
    if (!chosen) return;
    const { way: _way, ...role } = chosen;
    if (!(await change({ grant: [role], revoke: [] }))) return;
    setDone(say.granted(dutyOf(chosenDuty(chosen))));
    setChosen(undefined);
    setGranting(false);
  };
  const revoke = async () => {
    if (!revoking) return;
    const { role, area } = revoking;
    if (!(await change({ grant: [], revoke: [{ role, area: area.code }] }))) return;
    setDone(say.revoked(dutyOf(revoking)));
    setRevoking(undefined);
  };
  const over =
    correcting && staff ? (
      <Correct
        staff={staff}
        onDone={(after) => {
          corrected(after);
          setCorrecting(false);
          setDone(words.admin.correct.done);
        }}
        onNo={() => setCorrecting(false)}
      />
    ) : moving && staff ? (
      <MoveSheet
        staff={staff}
        onCode={(code) => {
          setMoving(false);
          setMoveCode(code);
        }}
        onNo={() => setMoving(false)}
      />
    ) : endingKey ? (
      <RevokeKey
        id={endingKey.id}
        onDone={(left) => {
          endingKey.onDone(left);
          setEndingKey(undefined);
        }}
        onNo={() => setEndingKey(undefined)}
      />
    ) : revoking ? (
      <RevokeSheet
        name={name}
        duty={dutyOf(revoking)}
        own={isMe && revoking.role === 'administrator'}
        sending={sending}
        onYes={() => void revoke()}
        onNo={() => setRevoking(undefined)}
      />
    ) : (
      chosen && (
        <GrantSheet
          name={name}
          duty={words.admin.at(roleWords(chosen, words), wayWords(chosen.way, words))}
          sending={sending}
          onYes={() => void grant()}
          onNo={() => setChosen(undefined)}
        />
      )
    );
  return (
    <AdminPage
      account={account}
      section="accounts"
      title={staff ? name : say.opening}
      onBack={() => void back('adminAccounts')}
      over={over}
    >
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {staff === undefined && load.loading && <Loading rows={2} />}
      {done !== undefined && <Banner look="done">{done}</Banner>}
      {staff?.roles.length === 0 && (
        <Empty title={say.gone.title} words={say.gone.words}>
          <Button onTap={() => void back('adminAccounts')}>{say.toList}</Button>
        </Empty>
      )}
      {staff && staff.roles.length > 0 && (
        <View className="a-columns">
          <View className="a-column">
            <Card className="k-row">
              <View className="k-grow">
                <View className="k-small">{words.admin.accounts.columns.phone}</View>
                <View className="k-strong k-number">{staff.workPhone ?? words.admin.accounts.noPhone}</View>
              </View>
              {staff.workPhone !== undefined && (
                <View className="a-beside">
                  <Button small look="quiet" icon="phone" onTap={() => callPhone(staff.workPhone ?? '')}>
                    {words.home.call}
                  </Button>
                </View>
              )}
            </Card>
            <View className="k-row">
              <Button small look="quiet" icon="edit" onTap={() => setCorrecting(true)}>
                {words.admin.correct.open}
              </Button>
              {!isMe && (
                <Button small look="quiet" onTap={() => setMoving(true)}>
                  {words.admin.move.open}
                </Button>
              )}
            </View>
            <View className="k-row">
              <Button small look="quiet" onTap={() => void go('adminLeaving', { id })}>
                {words.admin.leaving.open}
              </Button>
            </View>
            {moveCode && <MoveCode name={name} invitation={moveCode} onClose={() => setMoveCode(undefined)} />}
            <View>
              <Heading level={2}>{say.roles}</Heading>
              <View className="k-small">{say.onlyYours}</View>
            </View>
            <Card>
              {staff.roles.map((each) => (
                <View key={keyOf(each)} className="a-item">
                  <View className="k-grow">
                    <View>{roleWords(each, words)}</View>
                    <View className="k-small">{sayVillage(each.area.name)}</View>
                  </View>
                  <View className="a-beside">
                    <Button
                      small
                      look="danger"
                      label={say.revokeLabel(dutyOf(each))}
                      onTap={() => {
                        sending.clear();
                        setDone(undefined);
                        setRevoking(each);
                      }}
                    >
                      {say.revoke}
                    </Button>
                  </View>
                </View>
              ))}
            </Card>
            {!isMe && warningRoles(staff).length > 0 && <Keys staff={staff} onEnd={setEndingKey} />}
          </View>
          {granting ? (
            <Card>
              <RoleForm
                account={account}
                ask={say.grantAsk}
                leave={say.leave}
                refusal={held ? say.held : undefined}
                onChoose={choose}
                onLeave={() => setGranting(false)}
              />
            </Card>
          ) : (
            <View className="k-row">
              <Button
                look="quiet"
                icon="plus"
                onTap={() => {
                  setDone(undefined);
                  setHeld(false);
                  setGranting(true);
                }}
              >
                {say.grant}
              </Button>
            </View>
          )}
        </View>
      )}
    </AdminPage>
  );
}
