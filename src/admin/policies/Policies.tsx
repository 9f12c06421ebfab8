import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { PolicyVersion } from '../../shared/contract/admin';
import { chinaDay } from '../../shared/base/china-time';
import { plainDay } from '../../shared/say/days';
import { figureWords } from '../../shared/say/figures';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Empty, Loading, Press, Trouble, useFresh } from '../../ui';
import { AdminPage } from '../AdminPage';
import { PolicyTags } from '../PolicyTags';
import './policies.css';

function PolicyCard({ version }: { version: PolicyVersion }) {
  const { words } = useReader();
  const say = words.admin.policy;
  const { policy, areaName, state, validFrom } = version;
  const when = validFrom === undefined ? say.noDay : say.from(plainDay(validFrom, chinaDay(now()), words.date));
  const what = [areaName, say.line(figureWords(policy, 'monitoringLine', words))].join(words.staff.queue.dot);
  return (
    <Press
      className="k-card k-card--plain a-row"
      role="link"
      label={[policy.version, say.states[state], ...(policy.demo ? [say.demo] : []), when, what].join('，')}
      onTap={() => void go('adminPolicy', { version: policy.version })}
    >
      <PolicyTags version={version} />
      <View className="k-strong">{policy.version}</View>
      <View className="a-text">{what}</View>
      <View className="a-text k-sub">{when}</View>
      <View className="k-small">{policy.source}</View>
    </Press>
  );
}

export function Policies({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.admin.policy;
  const load = useFresh(() => callServer('listPolicies'), account.id);
  const policies = load.data?.policies;
  return (
    <AdminPage account={account} section="policies" first title={words.admin.sections.policies}>
      <View className="k-sub">{say.lead}</View>
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {policies === undefined && load.loading && <Loading rows={2} />}
      {policies?.length === 0 && <Empty title={say.empty} words={say.emptyWords} />}
      <View className="a-policies">
        {policies?.map((version) => (
          <PolicyCard key={version.policy.version} version={version} />
        ))}
      </View>
    </AdminPage>
  );
}
