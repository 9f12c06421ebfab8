import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { back, go } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { PolicyVersion } from '../../shared/contract/admin';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Empty, Loading, Banner, Trouble, useFresh } from '../../ui';
import { AdminPage } from '../AdminPage';
import { reaches } from '../own';
import { PolicyTags } from '../PolicyTags';
import { Activate } from './Activate';
import { Figures } from './Figures';
import { Withdraw } from './Withdraw';

/** What is in force where the version is for. */
function inForceBeside({ policy }: PolicyVersion, all: readonly PolicyVersion[]): PolicyVersion | undefined {
  return all.find(
    (each) => each.state === 'in_force' && each.policy.area === policy.area && each.policy.version !== policy.version,
  );
}

export function OnePolicy({ account, version }: { account: Account; version: string }) {
  const { words } = useReader();
  const say = words.admin.policy;
  const load = useFresh(() => callServer('listPolicies'), account.id);
  const [done, setDone] = useState<string>();
  const all = load.data?.policies ?? [];
  const one = all.find(({ policy }) => policy.version === version);
  const mine = one !== undefined && reaches(account, one.policy.area);
  const day = (at: string) => plainDay(at, chinaDay(now()), words.date);
  return (
    <AdminPage
      account={account}
      section="policies"
      title={one ? version : say.opening}
      onBack={() => void back('adminPolicies')}
    >
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.data === undefined && load.loading && <Loading rows={3} />}
      {load.data && one === undefined && <Empty title={say.missing} />}
      {done !== undefined && <Banner look="done">{done}</Banner>}
      {one && (
        <View className="a-columns">
          <View className="a-column">
            <Card className="k-stack">
              <PolicyTags version={one} />
              <View className="k-strong">{one.validFrom === undefined ? say.noDay : say.from(day(one.validFrom))}</View>
              <View className="k-sub">{one.areaName}</View>
              <View>
                <View className="k-small">{say.source}</View>
                <View className="a-text">{one.policy.source}</View>
              </View>
              {one.policy.demo && <View className="k-small">{say.demoWords}</View>}
            </Card>
            {!mine && <Banner>{say.notYours}</Banner>}
            {mine && one.state === 'proposed' && one.yours && (
              <Banner title={say.activate.yours}>{say.activate.yoursWords}</Banner>
            )}
            {mine && one.state === 'proposed' && <Withdraw version={version} />}
            {mine && one.state === 'proposed' && !one.yours && (
              <Activate
                version={version}
                onDone={(from) => {
                  setDone(say.activate.done(day(from)));
                  void load.reload();
                }}
              />
            )}
            <View className="k-row">
              <Button look="quiet" icon="edit" onTap={() => void go('adminProposal', { from: version })}>
                {say.propose}
              </Button>
            </View>
          </View>
          <View className="a-column">
            <Figures version={one} inForce={inForceBeside(one, all)} />
          </View>
        </View>
      )}
    </AdminPage>
  );
}
