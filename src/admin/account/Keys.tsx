import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { sayVillage } from '../../shared/contract/area';
import { warningSenders } from '../../shared/contract/department';
import type { DepartmentKey, DepartmentKeys } from '../../shared/contract/department-key';
import type { StaffAccount } from '../../shared/contract/admin';
import type { RoleInArea } from '../../shared/contract/session';
import { ageWords } from '../../shared/say/days';
import { Banner, Button, Card, Confirm, Heading, Loading, Trouble, useLoad } from '../../ui';
import { useReader } from '../reader';
import { useSending } from '../use-sending';

/** The roles in which somebody sends warnings. */
export const warningRoles = ({ roles }: StaffAccount): RoleInArea[] =>
  roles.filter(({ department }) => Object.values(warningSenders).some((each) => each === department));

/** The key, this once. */
function NewKey({ made, onClose }: { made: string; onClose(): void }) {
  const say = useReader().words.admin.keys;
  const [copied, setCopied] = useState<boolean>();
  return (
    <Card tone="green" className="k-stack">
      <View className="a-key">{made}</View>
      <View>{say.only}</View>
      {copied !== undefined && <Banner look={copied ? 'done' : 'warn'}>{copied ? say.copied : say.notCopied}</Banner>}
      <View className="k-row">
        <Button small onTap={() => void copyText(made).then(setCopied)}>
          {say.copy}
        </Button>
        <Button small look="quiet" onTap={onClose}>
          {say.close}
        </Button>
      </View>
    </Card>
  );
}

/** Asks once more: a key that is revoked stays so. */
export function RevokeKey({ id, onDone, onNo }: { id: string; onDone(keys: DepartmentKeys): void; onNo(): void }) {
  const say = useReader().words.admin.keys;
  const sending = useSending();
  const revoke = () =>
    void sending.run(async () => onDone(await callServer('revokeDepartmentKey', { params: { id } })));
  return (
    <Confirm
      danger
      title={say.revokeTitle}
      words={say.revokeWords}
      yes={say.revokeYes}
      no={say.keep}
      busy={sending.busy ? say.revoking : undefined}
      onYes={revoke}
      onNo={onNo}
    >
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
    </Confirm>
  );
}

/** A key that is about to be revoked, and who hears of it. */
export interface EndingKey {
  id: string;
  onDone(left: DepartmentKeys): void;
}

interface KeysProps {
  staff: StaffAccount;
  /** To be asked before it is done. */
  onEnd(ending: EndingKey): void;
}

/** The keys for which a department's officer answers. */
export function Keys({ staff, onEnd }: KeysProps) {
  const { words } = useReader();
  const say = words.admin.keys;
  const { data, error, reload } = useLoad(
    () => callServer('listDepartmentKeys', { params: { id: staff.id } }),
    staff.id,
  );
  const [said, setSaid] = useState<DepartmentKeys>();
  const [made, setMade] = useState<string>();
  const sending = useSending();
  const keys = (said ?? data)?.keys;
  const age = (then: string) => ageWords(then, now(), words.date);
  const make = (area: string) =>
    void sending.run(async () => {
      const after = await callServer('makeDepartmentKey', { params: { id: staff.id }, body: { area } });
      setSaid(after);
      setMade(after.key);
    });
  const wordsOf = ({ madeAt, madeBy, lastUsedAt, revokedAt }: DepartmentKey) =>
    [
      say.made(age(madeAt), madeBy),
      lastUsedAt === undefined ? say.unused : say.used(age(lastUsedAt)),
      ...(revokedAt === undefined ? [] : [say.revoked(age(revokedAt))]),
    ].join('，');
  return (
    <View className="k-stack">
      <View>
        <Heading level={2}>{say.title}</Heading>
        <View className="k-small">{say.words}</View>
      </View>
      {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
      {!keys && error === undefined && <Loading rows={1} />}
      {made !== undefined && <NewKey made={made} onClose={() => setMade(undefined)} />}
      {keys && keys.length > 0 && (
        <Card>
          {keys.map((each) => (
            <View key={each.id} className="a-item">
              <View className="k-grow">
                <View>{words.admin.at(words.department[each.department], sayVillage(each.area.name))}</View>
                <View className="k-small">{wordsOf(each)}</View>
              </View>
              {each.revokedAt === undefined && (
                <View className="a-beside">
                  <Button
                    small
                    look="danger"
                    label={`${say.revoke}，${wordsOf(each)}`}
                    onTap={() => onEnd({ id: each.id, onDone: setSaid })}
                  >
                    {say.revoke}
                  </Button>
                </View>
              )}
            </View>
          ))}
        </Card>
      )}
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
      <View className="k-row">
        {warningRoles(staff).map(({ area }) => (
          <Button
            key={area.code}
            small
            look="quiet"
            icon="plus"
            busy={sending.busy ? say.making : undefined}
            onTap={() => make(area.code)}
          >
            {warningRoles(staff).length > 1 ? words.admin.at(say.make, sayVillage(area.name)) : say.make}
          </Button>
        ))}
      </View>
    </View>
  );
}
