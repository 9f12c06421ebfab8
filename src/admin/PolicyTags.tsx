import { View } from '@tarojs/components';
import type { PolicyVersion } from '../shared/contract/admin';
import { useReader } from './reader';
import { Tag, type Tone } from '../ui';

const tones: Record<PolicyVersion['state'], Tone> = {
  proposed: 'amber',
  coming: 'blue',
  in_force: 'green',
  past: 'plain',
};

/** How a version stands, and whether its figures are a demo's. */
export function PolicyTags({ version: { policy, state } }: { version: PolicyVersion }) {
  const say = useReader().words.admin.policy;
  return (
    <View className="k-row k-row--tight">
      <Tag tone={tones[state]}>{say.states[state]}</Tag>
      {policy.demo && <Tag>{say.demo}</Tag>}
    </View>
  );
}
