import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import type { OpenInvitation } from '../../shared/contract/admin';
import { sayVillage } from '../../shared/contract/area';
import { instantWords } from '../../shared/say/days';
import { roleWords } from '../../shared/say/duties';
import { useReader } from '../reader';
import { Banner, Button, Card, Confirm, Heading, Trouble, useFresh } from '../../ui';
import { useSending } from '../use-sending';

/** The invitations that nobody has used, each of which can be revoked; nothing where there are none. */
export function OpenInvitations({ account }: { account: string }) {
  const { words } = useReader();
  const say = words.admin.waiting;
  const load = useFresh(() => callServer('listInvitations'), account);
  const [left, setLeft] = useState<readonly OpenInvitation[]>();
  const [asking, setAsking] = useState<OpenInvitation>();
  const [done, setDone] = useState<string>();
  const sending = useSending();
  const open = left ?? load.data?.invitations ?? [];
  const revoke = async ({ id, name }: OpenInvitation) => {
    await sending.run(async () => {
      setLeft((await callServer('revokeInvitation', { params: { id } })).invitations);
      setDone(name);
    });
    setAsking(undefined);
  };
  return (
    <>
      {done !== undefined && <Banner look="done">{say.revoked(done)}</Banner>}
      {sending.trouble !== undefined && <Trouble error={sending.trouble} />}
      {open.length > 0 && (
        <Card>
          <Heading level={2}>{say.title}</Heading>
          {open.map((one) => (
            <View key={one.id} className="a-item">
              <View className="k-grow">
                <View>{one.moves ? words.admin.at(one.name, words.admin.move.waiting) : one.name}</View>
                {one.roles.map((each) => (
                  <View key={`${each.role} ${each.area.code}`} className="k-small">
                    {words.admin.at(roleWords(each, words), sayVillage(each.area.name))}
                  </View>
                ))}
                <View className="k-small">{say.until(instantWords(one.expiresAt, now(), words.date))}</View>
              </View>
              <View className="a-beside">
                <Button small look="danger" label={say.revokeLabel(one.name)} onTap={() => setAsking(one)}>
                  {say.revoke}
                </Button>
              </View>
            </View>
          ))}
        </Card>
      )}
      {asking && (
        <Confirm
          danger
          title={say.revokeTitle(asking.name)}
          words={say.revokeWords}
          yes={say.revokeYes}
          no={say.revokeNo}
          busy={sending.busy ? say.revoking : undefined}
          onYes={() => void revoke(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
