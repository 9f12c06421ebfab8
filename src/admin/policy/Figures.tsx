import { View } from '@tarojs/components';
import type { PolicyVersion } from '../../shared/contract/admin';
import { differing, figureWords } from '../../shared/say/figures';
import { policyFieldNames, policyFields, policyGroups, type PolicyField } from '../../shared/contract/policy-fields';
import { useReader } from '../reader';
import { Card, Heading, Banner } from '../../ui';
import './policy.css';

interface FiguresProps {
  version: PolicyVersion;
  /** What it would follow or has followed: where it differs is said. */
  inForce: PolicyVersion | undefined;
}

/** Every figure of a version, in words. */
export function Figures({ version: { policy, state }, inForce }: FiguresProps) {
  const { words } = useReader();
  const say = words.admin.policy;
  // Beside what has passed, the figures of today say nothing.
  const beside = state === 'past' ? undefined : inForce?.policy;
  const differs = beside ? differing(policy, beside, policyFieldNames) : [];
  const row = (field: PolicyField) => {
    const { name, hint }: { name: string; hint?: string } = say.fields[field];
    return (
      <View key={field} className="a-figure">
        <View className="k-grow">
          <View>{name}</View>
          {hint !== undefined && <View className="k-small">{hint}</View>}
        </View>
        <View className="a-figure__value">
          <View className="k-number">{figureWords(policy, field, words)}</View>
          {beside && differs.includes(field) && (
            <View className="a-figure__other">{say.inForceNow(figureWords(beside, field, words))}</View>
          )}
        </View>
      </View>
    );
  };
  return (
    <>
      {beside && <Banner look={differs.length > 0 ? 'warn' : 'info'}>{say.differs(differs.length)}</Banner>}
      {policyGroups.map((group) => (
        <Card key={group}>
          <Heading level={2}>{say.groups[group]}</Heading>
          {policyFieldNames.filter((field) => policyFields[field].group === group).map(row)}
        </Card>
      ))}
    </>
  );
}
